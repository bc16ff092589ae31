// The map itself: MapLibre on the room's own base map, with a place for each of what is shown.
import { circle, ground } from "./ground.js";
import { colour, hatching, picture, pixelRatio } from "./signs.js";

const MOST_MARKS = 3; // kinds that stand at one place; the list has all
const FONT = ["system-ui", "Noto Sans", "DejaVu Sans", "sans-serif"];
const EMPTY = { type: "FeatureCollection", features: [] };
const AREAS = new Set(["area", "circle", "ring"]);

/** A map in ``box``; ``choose`` is told the number of a place that somebody points at, ``moved`` that it moved. */
export async function atlas(box, { address, choose, moved }) {
  const [maplibre, base] = await Promise.all([import("../vendor/maplibre-gl.mjs"), ground(address), dressed()]);
  const map = new maplibre.Map({
    container: box,
    style: styleOf(base),
    center: [20, 25], zoom: 1, maxZoom: 11, minZoom: 0.5,
    attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false,
    cooperativeGestures: true, renderWorldCopies: false, fadeDuration: still() ? 0 : 120,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new maplibre.NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new maplibre.ScaleControl({ maxWidth: 90 }), "bottom-left");
  map.setMissingStyleImageResolver((id) => drawn(map, id));
  await new Promise((done) => map.once("load", done));
  return new Atlas(map, base, { choose, moved });
}

/** The style sheet of MapLibre, loaded with the first map. */
const dressed = () => new Promise((done, failed) => {
  const sheet = document.createElement("link");
  Object.assign(sheet, { rel: "stylesheet", href: new URL("../vendor/maplibre-gl.css", import.meta.url).href, onload: done, onerror: () => failed(new Error("the map's style did not come")) });
  document.head.prepend(sheet);
});

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

class Atlas {
  constructor(map, base, { choose, moved }) {
    Object.assign(this, { map, base });
    this.outlines = new Map();
    for (const layer of ["marks", "plates", "dots", "areas-fill"]) {
      map.on("click", layer, (event) => {
        const [hit] = event.features;
        if (!event.defaultPrevented) choose(hit.properties.number);
        event.preventDefault();
      });
    }
    map.on("click", "clusters", async (event) => {
      event.preventDefault();
      const [hit] = event.features;
      const zoom = await map.getSource("places").getClusterExpansionZoom(hit.properties.cluster_id);
      this.#go({ center: hit.geometry.coordinates, zoom: Math.min(zoom + 0.3, 11) });
    });
    for (const layer of ["marks", "plates", "dots", "areas-fill", "clusters"]) {
      map.on("mouseenter", layer, () => map.getCanvas().classList.add("over"));
      map.on("mouseleave", layer, () => map.getCanvas().classList.remove("over"));
    }
    map.on("moveend", (event) => moved(Boolean(event.originalEvent)));
  }

  /** Show these places instead of what was shown; ``after`` is called when they are drawn. */
  show(places, after = () => {}) {
    this.map.once("idle", after);
    this.map.getSource("places").setData({ type: "FeatureCollection", features: places.map(pointOf) });
    const areas = places.filter((each) => AREAS.has(each.shape)).map((each) => this.#area(each));
    this.map.getSource("areas").setData({ type: "FeatureCollection", features: areas });
  }

  /** Bring all of these places into view. */
  fit(places) {
    const bounds = boundsOf(places);
    if (bounds) this.map.fitBounds(bounds, { padding: 44, maxZoom: 8, animate: false });
  }

  /** Mark a place, and bring it into view; nothing marks none. */
  chosen(place) {
    this.map.getSource("chosen").setData(place ? { type: "FeatureCollection", features: [this.#area(place)] } : EMPTY);
    if (!place) return;
    if (AREAS.has(place.shape)) {
      this.map.fitBounds(boundsOf([place], (each) => this.#geometry(each)), { padding: 60, maxZoom: 8, animate: !still() });
    } else this.#go({ center: place.point, zoom: Math.max(this.map.getZoom(), 8) });
  }

  /** What tells whether a point lies in what the map shows now. */
  view() {
    const bounds = this.map.getBounds();
    const [west, south, east, north] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    return ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north;
  }

  /** The middle of what the map shows, and the kilometres to its nearer edge. */
  surroundings() {
    const [centre, bounds] = [this.map.getCenter(), this.map.getBounds()];
    const side = centre.distanceTo({ lng: bounds.getEast(), lat: centre.lat });
    const top = centre.distanceTo({ lng: centre.lng, lat: Math.min(bounds.getNorth(), 89) });
    return { lat: centre.lat, lon: centre.lng, km: Math.max(Math.min(side, top) / 1000, 1) };
  }

  /** Draw it in the colours of the page as they are now. */
  recolour() {
    const data = Object.fromEntries(["places", "areas", "chosen"].map((id) => [id, this.map.getSource(id).serialize().data]));
    this.map.setStyle(styleOf(this.base, data), { diff: false });
  }

  #go(where) { this.map[still() ? "jumpTo" : "easeTo"](where); }

  #area(place) {
    const { name, number, shape, precision } = place;
    return { type: "Feature", geometry: this.#geometry(place), properties: { name, number, shape: precision === "country" ? "country" : shape } };
  }

  #geometry(place) {
    const known = this.outlines.get(place.number);
    if (known) return known;
    const made = place.outline
      ? this.base.outline(place.outline)
      : place.radius ? circle(place.point, place.radius) : { type: "Point", coordinates: place.point };
    this.outlines.set(place.number, made);
    return made;
  }
}

function pointOf(place) {
  const marks = place.kinds.slice(0, MOST_MARKS).map(([kind]) => kind);
  const area = place.shape === "area" || place.shape === "circle";
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: place.point },
    properties: {
      number: place.number, name: place.label ?? place.name, claims: place.claims, area, marks: marks.length,
      picture: `${area ? "plate" : "marks"} ${marks.join(" ")}`,
    },
  };
}

function drawn(map, id) {
  if (map.hasImage(id)) return;
  if (id === "hatching") return void map.addImage(id, hatching(), { pixelRatio: 2 });
  const [form, ...kinds] = id.split(" ");
  if (form === "plate" || form === "marks") map.addImage(id, picture(kinds.map(Number), { plate: form === "plate" }), { pixelRatio });
}

function boundsOf(places, geometry) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = ([x, y]) => {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  };
  for (const place of places) {
    const shape = geometry?.(place) ?? (place.radius ? circle(place.point, place.radius) : null);
    if (!shape || shape.type === "Point") add(place.point);
    else shape.coordinates.flat(shape.type === "Polygon" ? 1 : 2).forEach(add);
  }
  return west <= east ? [[west, Math.max(south, -84)], [east, Math.min(north, 84)]] : null;
}

function styleOf(base, data = {}) {
  const c = (name) => colour(name);
  const plain = (source, type, paint, more = {}) => ({ id: source, source, type, paint, ...more });
  const still = { type: "geojson" };
  const line = (kind) => ({ ...still, data: base.lines(kind) });
  const named = (sort, size, zoom, more = {}) => ({
    id: `names-${sort}`, source: "names", type: "symbol", minzoom: zoom,
    filter: ["all", ["==", ["get", "sort"], sort], [">", ["get", "size"], ["step", ["zoom"], 25, 2, 8, 3, 1.5, 4, 0.2, 5, 0.02, 7, 0]]],
    layout: {
      "text-field": ["get", "name"], "text-font": FONT, "text-size": size, "text-padding": 6, "text-max-width": 8,
      "symbol-sort-key": ["-", 0, ["get", "size"]], ...more,
    },
    paint: { "text-color": c("map-name"), "text-halo-color": c("land"), "text-halo-width": 1.2 },
  });
  const many = ["to-string", ["get", "claims"]];
  const beside = (area) => ["step", ["get", "marks"], ["literal", [0.95, area ? 0 : -1.15]], 2, ["literal", [1.6, area ? 0 : -1.15]], 3, ["literal", [2.3, area ? 0 : -1.15]]];
  const marks = (id, area) => ({
    id, source: "places", type: "symbol", filter: ["all", ["!", ["has", "point_count"]], area ? ["get", "area"] : ["!", ["get", "area"]]],
    layout: {
      "icon-image": ["get", "picture"], "icon-allow-overlap": true, "icon-anchor": area ? "center" : "bottom",
      "icon-offset": area ? [0, 0] : [0, -5], "symbol-sort-key": ["get", "claims"],
      "text-field": ["case", [">", ["get", "claims"], 1], many, ""], "text-font": FONT, "text-size": 11.5,
      "text-anchor": "left", "text-offset": beside(area), "text-optional": true,
    },
    paint: { "text-color": c("ink"), "text-halo-color": c("raised"), "text-halo-width": 1.6 },
  });
  return {
    version: 8,
    sources: {
      land: { ...still, data: base.land(), tolerance: 0.2 },
      contested: { ...still, data: base.contested(), tolerance: 0.2 },
      divisions: line("division"), coast: line("coast"), borders: line("country"), disputed: line("disputed"),
      disputes: { ...still, data: base.disputes() },
      names: { ...still, data: base.names() },
      areas: { ...still, data: data.areas ?? EMPTY },
      chosen: { ...still, data: data.chosen ?? EMPTY },
      places: {
        ...still, data: data.places ?? EMPTY, cluster: true, clusterRadius: 34, clusterMaxZoom: 9, maxzoom: 12,
        clusterProperties: { claims: ["+", ["get", "claims"]] },
      },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": c("sea") } },
      plain("land", "fill", { "fill-color": c("land"), "fill-antialias": false }),
      { id: "contested-land", source: "contested", type: "fill", paint: { "fill-color": c("land") } },
      plain("contested", "fill", { "fill-pattern": "hatching" }),
      { id: "areas-fill", source: "areas", type: "fill", filter: ["!=", ["get", "shape"], "ring"], paint: { "fill-color": c("area"), "fill-opacity": ["match", ["get", "shape"], "country", 0.07, 0.15] } },
      plain("divisions", "line", { "line-color": c("division"), "line-width": 0.7 }, { minzoom: 3.5 }),
      plain("coast", "line", { "line-color": c("coast"), "line-width": 0.8 }),
      plain("borders", "line", { "line-color": c("border"), "line-width": 1.1 }),
      plain("disputed", "line", { "line-color": c("border"), "line-width": 1.3, "line-dasharray": [3.5, 2.5] }),
      plain("disputes", "line", { "line-color": c("dispute"), "line-width": 1.2, "line-dasharray": [1.2, 2, 4, 2] }, { minzoom: 3 }),
      { id: "areas-line", source: "areas", type: "line", paint: { "line-color": c("area"), "line-width": ["match", ["get", "shape"], "ring", 1.5, "country", 0, 1], "line-opacity": 0.75 } },
      named("divisions", 10.5, 5.2),
      named("contested", 11.5, 3.5),
      named("countries", ["interpolate", ["linear"], ["zoom"], 1, 10, 5, 13.5], 1.4, { "text-transform": "uppercase", "text-letter-spacing": 0.14 }),
      { id: "chosen", source: "chosen", type: "line", paint: { "line-color": c("link"), "line-width": 2.5 } },
      { id: "chosen-point", source: "chosen", type: "circle", filter: ["==", ["geometry-type"], "Point"], paint: { "circle-radius": 8, "circle-color": "transparent", "circle-stroke-color": c("link"), "circle-stroke-width": 2.5 } },
      {
        id: "clusters", source: "places", type: "circle", filter: ["has", "point_count"],
        paint: {
          "circle-color": c("raised"), "circle-stroke-color": c("ink"), "circle-stroke-width": 1.2, "circle-opacity": 0.92,
          "circle-radius": ["interpolate", ["linear"], ["log10", ["get", "claims"]], 0.3, 10, 2, 14, 4, 22, 6, 28],
        },
      },
      {
        id: "cluster-numbers", source: "places", type: "symbol", filter: ["has", "point_count"],
        layout: { "text-field": ["number-format", ["get", "claims"], { locale: "en" }], "text-font": FONT, "text-size": 11.5, "text-allow-overlap": true },
        paint: { "text-color": c("ink") },
      },
      {
        id: "dots", source: "places", type: "circle", filter: ["all", ["!", ["has", "point_count"]], ["!", ["get", "area"]]],
        paint: { "circle-radius": 3.2, "circle-color": c("ink"), "circle-stroke-color": c("land"), "circle-stroke-width": 1.2 },
      },
      {
        id: "place-names", source: "places", type: "symbol", filter: ["!", ["has", "point_count"]], minzoom: 4,
        layout: {
          "text-field": ["get", "name"], "text-font": FONT, "text-size": 12, "text-anchor": "top", "text-max-width": 10,
          "text-offset": ["case", ["get", "area"], ["literal", [0, 1.2]], ["literal", [0, 0.5]]], "symbol-sort-key": ["-", 0, ["get", "claims"]],
        },
        paint: { "text-color": c("ink"), "text-halo-color": c("land"), "text-halo-width": 1.6 },
      },
      marks("plates", true),
      marks("marks", false),
    ],
  };
}
