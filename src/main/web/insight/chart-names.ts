/** A circle of a chart, in pixels. */
export interface Spot {
  x: number;
  y: number;
  r: number;
}

/** A part of a chart, in pixels; downwards is more. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const LINE = 15;
const GAP = 4;

/** How many lines further up or down a name is put if all is taken beside its circle. */
const FAR = 3;

/**
 * Where the names of circles stand, those first that come first: over no other name and no circle;
 * null where there is no such room near.
 */
export function placeNames(spots: readonly Spot[], widths: readonly number[], area: Box) {
  const names: Box[] = [];
  return spots.map((spot, at): Box | null => {
    const place = around(spot, widths[at] ?? 0, area).find(
      box =>
        isWithin(box, area) &&
        !names.some(name => overlap(box, name)) &&
        !spots.some(other => touches(box, other)),
    );
    names.push(...(place ? [place] : []));
    return place ?? null;
  });
}

/** The places for a name, the most usual first. */
function around({x, y, r}: Spot, width: number, area: Box): Box[] {
  const above = y - r - GAP - LINE;
  const below = y + r + GAP;
  const middle = Math.max(area.left, Math.min(area.right - width, x - width / 2));
  const steps = [...Array(FAR).keys()].map(step => (step + 1) * LINE);
  const corners: [number, number][] = [
    [middle, above],
    [middle, below],
    [x + r + GAP, y - LINE / 2],
    [x - r - GAP - width, y - LINE / 2],
    [x + r / 2 + GAP, above],
    [x - r / 2 - GAP - width, above],
    [x + r / 2 + GAP, below],
    [x - r / 2 - GAP - width, below],
    ...steps.flatMap((far): [number, number][] => [
      [middle, above - far],
      [middle, below + far],
    ]),
  ];
  return corners.map(([left, top]) => ({left, top, right: left + width, bottom: top + LINE}));
}

function isWithin(box: Box, area: Box): boolean {
  return (
    box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom
  );
}

function overlap(one: Box, two: Box): boolean {
  return (
    one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom
  );
}

/** Whether a name lies over a circle. */
function touches(box: Box, {x, y, r}: Spot): boolean {
  const {x: across, y: down} = nearest(box, {x, y});
  return Math.hypot(across - x, down - y) < r;
}

/** The point of a name that is nearest to a point. */
export function nearest(box: Box, {x, y}: {x: number; y: number}): {x: number; y: number} {
  return {
    x: Math.max(box.left, Math.min(box.right, x)),
    y: Math.max(box.top, Math.min(box.bottom, y)),
  };
}
