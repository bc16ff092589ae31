// What the server told of places and times, and what of it is shown between two spans of time.

/** The places and times at that address, or in that element of the page. */
export async function told(address) {
  if (address.startsWith("#")) return JSON.parse(document.querySelector(address).textContent);
  for (;;) {
    const answer = await fetch(address);
    if (answer.status === 200) return answer.json();
    if (answer.status !== 202) throw new Error(`what claims say of places did not come: ${answer.status}`);
    await new Promise((done) => setTimeout(done, 1000 * (answer.headers.get("Retry-After") ?? 1)));
  }
}

/** All that is told, and what lies between the spans ``from`` and ``to``. */
export class Told {
  constructor(content) {
    Object.assign(this, { spans: [], rows: [], whens: [], parties: [], length: "day", fine: true }, content);
    this.places = content.features.map(({ geometry, properties }, number) => ({ number, point: geometry.coordinates, ...properties }));
    [this.from, this.to] = [0, Math.max(this.spans.length - 1, 0)];
  }

  get whole() { return this.from === 0 && this.to >= this.spans.length - 1; }

  between(from, to) {
    [this.from, this.to] = [Math.min(from, to), Math.max(from, to)];
  }

  /** The days that are shown, first and last. */
  get days() { return [this.spans[this.from][0], this.spans[this.to][1]]; }

  /** The places that have claims in that time: with how many, and of which kinds, the most first. */
  shown() {
    if (this.whole || !this.fine) return this.places;
    const found = [];
    for (const place of this.places) {
      const kinds = new Map();
      let claims = 0;
      for (let at = 0; at < place.times.length; at += 3) {
        const span = place.times[at];
        if (span < this.from || span > this.to) continue;
        const [kind, number] = [place.times[at + 1], place.times[at + 2]];
        kinds.set(kind, (kinds.get(kind) ?? 0) + number);
        claims += number;
      }
      if (claims) found.push({ ...place, claims, kinds: [...kinds].sort((a, b) => b[1] - a[1] || a[0] - b[0]) });
    }
    return found;
  }
}
