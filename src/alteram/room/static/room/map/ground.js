// The base map out of its TopoJSON: land, lines, the names of countries and divisions, and the outline of one area.

/** The base map at that address, decoded; asked for once. */
export function ground(address) {
  loaded ??= fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`the base map did not come: ${answer.status}`);
    return answer.json();
  }).then((topology) => new Ground(topology));
  return loaded;
}
let loaded;

class Ground {
  constructor({ arcs, objects, transform }) {
    const { scale, translate } = transform;
    this.objects = objects;
    this.arcs = arcs.map((arc) => {
      let x = 0, y = 0;
      return arc.map(([dx, dy]) => [translate[0] + (x += dx) * scale[0], translate[1] + (y += dy) * scale[1]]);
    });
  }

  land() { return this.#polygons("countries"); }
  contested() { return this.#polygons("contested"); }

  lines(kind) {
    const found = this.objects.borders.geometries.find((each) => each.properties.kind === kind);
    return found ? { type: "MultiLineString", coordinates: this.#lines(found) } : { type: "MultiLineString", coordinates: [] };
  }

  disputes() {
    return { type: "MultiLineString", coordinates: this.objects.disputes.geometries.flatMap((each) => this.#lines(each)) };
  }

  /** The polygons of an area, told as "divisions/12". */
  outline(address) {
    const [sort, number] = address.split("/");
    return { type: "MultiPolygon", coordinates: this.#parts(this.objects[sort].geometries[number]) };
  }

  /** A point with the name of each country, disputed land and division, and how large it is. */
  names() {
    const features = [];
    const taken = new Set();
    for (const sort of ["countries", "contested", "divisions"]) {
      for (const each of this.objects[sort].geometries) {
        const name = each.properties.name;
        if (!name || (sort === "divisions" && taken.has(name))) continue;
        if (sort !== "divisions") taken.add(name);
        const ring = this.#parts(each).map(([outer]) => outer).sort((a, b) => extent(b) - extent(a))[0];
        features.push({
          type: "Feature",
          geometry: { type: "Point", coordinates: within(ring) },
          properties: { name, sort, size: extent(ring) },
        });
      }
    }
    return { type: "FeatureCollection", features };
  }

  #polygons(sort) {
    return {
      type: "FeatureCollection",
      features: this.objects[sort].geometries.map((each) => ({
        type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: this.#parts(each) },
      })),
    };
  }

  #parts(geometry) {
    const parts = geometry.type === "MultiPolygon" ? geometry.arcs : [geometry.arcs];
    return parts.map((polygon) => polygon.map((ring) => this.#joined(ring)));
  }

  #lines(geometry) {
    const parts = geometry.type === "MultiLineString" ? geometry.arcs : [geometry.arcs];
    return parts.map((line) => this.#joined(line));
  }

  #joined(numbers) {
    const points = [];
    for (const number of numbers) {
      const arc = number >= 0 ? this.arcs[number] : this.arcs[~number].toReversed();
      points.push(...(points.length ? arc.slice(1) : arc));
    }
    return points;
  }
}

/** How much a ring takes in, in square degrees as they are seen at its height. */
function extent(ring) {
  let sum = 0;
  for (let at = 1; at < ring.length; at++) {
    sum += ring[at - 1][0] * ring[at][1] - ring[at][0] * ring[at - 1][1];
  }
  return Math.abs(sum / 2) * Math.cos((ring[0][1] * Math.PI) / 180);
}

/** A point well within a ring: the middle of the widest stretch that lies in it, near to its own middle. */
function within(ring) {
  const heights = ring.map(([, y]) => y);
  const [bottom, top] = [Math.min(...heights), Math.max(...heights)];
  let best = ring[0], most = -Infinity;
  for (let row = 1; row < 16; row++) {
    const y = bottom + ((top - bottom) * row) / 16;
    const crossings = [];
    for (let at = 1; at < ring.length; at++) {
      const [[ax, ay], [bx, by]] = [ring[at - 1], ring[at]];
      if ((ay > y) !== (by > y)) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
    crossings.sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const wide = crossings[at + 1] - crossings[at] - Math.abs(y - (top + bottom) / 2) * 0.8;
      if (wide > most) [most, best] = [wide, [(crossings[at] + crossings[at + 1]) / 2, y]];
    }
  }
  return best;
}

/** A ring of so many kilometres around a point. */
export function circle([lon, lat], kilometres) {
  const turn = kilometres / 6371.0088, radians = Math.PI / 180;
  const [x, y] = [lon * radians, lat * radians];
  const ring = [];
  for (let corner = 0; corner <= 64; corner++) {
    const way = (-corner * Math.PI) / 32;
    const north = Math.asin(Math.sin(y) * Math.cos(turn) + Math.cos(y) * Math.sin(turn) * Math.cos(way));
    const east = x + Math.atan2(Math.sin(way) * Math.sin(turn) * Math.cos(y), Math.cos(turn) - Math.sin(y) * Math.sin(north));
    ring.push([east / radians, north / radians]);
  }
  return { type: "Polygon", coordinates: [ring] };
}
