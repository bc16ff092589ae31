// The marks of kinds of claims, as pictures for the map and as elements beside words.

export const signs = JSON.parse(document.getElementById("map-signs").textContent);
const SVG = "http://www.w3.org/2000/svg";

const probe = document.createElement("span");

/** The colour that a variable of the page's style stands for now: of a pair, the one that is shown. */
export function colour(name) {
  if (!probe.isConnected) document.body.append(probe);
  probe.style.color = `var(--${name})`;
  return getComputedStyle(probe).color;
}

export const wordsOf = (kind) => {
  const [family, manner] = signs.kinds[kind];
  const short = signs.short[manner];
  return signs.families[family].words + (short ? `, ${short}` : "");
};

/** The mark of a kind as an element; the words stand beside it. */
export function markOf(kind) {
  const [family, manner] = signs.kinds[kind];
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `glyph f-${family} manner-${manner}`);
  svg.setAttribute("viewBox", "-9 -9 18 18");
  svg.setAttribute("aria-hidden", "true");
  for (const part of ["outer", "inner"]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", part);
    path.setAttribute("d", signs.families[family].path);
    svg.append(path);
  }
  return svg;
}

const SIZE = 15, RATIO = 2; // of a mark, in pixels of the page, and how many of the picture each has

/** A picture of some marks in a row; of an area, on a plate, since they stand at no point of it. */
export function picture(kinds, { plate = false } = {}) {
  const edge = plate ? 3 : 1;
  const wide = kinds.length * SIZE + 2 * edge, high = SIZE + 2 * edge;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [wide * RATIO, high * RATIO];
  const pen = canvas.getContext("2d");
  pen.scale(RATIO, RATIO);
  if (plate) {
    pen.beginPath();
    pen.roundRect(0.75, 0.75, wide - 1.5, high - 1.5, 3);
    pen.fillStyle = colour("raised");
    pen.fill();
    pen.strokeStyle = colour("soft");
    pen.setLineDash([2.5, 1.5]);
    pen.lineWidth = 0.75;
    pen.stroke();
    pen.setLineDash([]);
  }
  kinds.forEach((kind, at) => {
    const [family, manner] = signs.kinds[kind];
    const path = new Path2D(signs.families[family].path);
    pen.save();
    pen.translate(edge + (at + 0.5) * SIZE, high / 2);
    pen.scale(0.78, 0.78);
    pen.lineJoin = "round";
    pen.strokeStyle = colour("raised");
    pen.lineWidth = 4.2;
    pen.stroke(path);
    pen.fillStyle = colour("raised");
    pen.fill(path);
    pen.fillStyle = pen.strokeStyle = colour(family);
    pen.lineWidth = 1.6;
    pen.stroke(path);
    if (manner === "unreal") {
      pen.beginPath();
      pen.rect(-10, 0, 20, 10);
      pen.clip();
    }
    if (manner !== "denied") pen.fill(path);
    pen.restore();
  });
  return { width: canvas.width, height: canvas.height, data: pen.getImageData(0, 0, canvas.width, canvas.height).data };
}
export const pixelRatio = RATIO;

/** A picture of slanting lines, for land that more than one side claims. */
export function hatching() {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 16;
  const pen = canvas.getContext("2d");
  pen.strokeStyle = colour("hatch");
  pen.lineWidth = 1.6;
  pen.beginPath();
  for (const [x, y] of [[-2, 2], [0, 16], [14, 18]]) { pen.moveTo(x, y); pen.lineTo(x + (x === 0 ? 16 : 4), y - (x === 0 ? 16 : 4)); }
  pen.stroke();
  return { width: 16, height: 16, data: pen.getImageData(0, 0, 16, 16).data };
}
