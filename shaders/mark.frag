// mark.frag - signed distances to the marks' outlines in pixels, so that edges are one pixel soft at any size.
// Kinds: 0 disc, 1 ring, 2 rounded rectangle, 3 rounded frame, 4 cross, 5 stipple sample, 6 hatch sample,
// 7 the same counter to it, 8 line, 9 glyph.
precision highp float;

in vec2 vPlace;
in vec2 vTexel;
flat in vec2 vHalf;
flat in vec4 vForm;
flat in vec4 vTint;
uniform sampler2D atlas;
out vec4 result;

float coverage(float distance) { return clamp(0.5 - distance, 0.0, 1.0); }

float toRectangle(vec2 place, vec2 halfSize, float radius) {
  vec2 away = abs(place) - halfSize + radius;
  return length(max(away, 0.0)) + min(max(away.x, away.y), 0.0) - radius;
}

// Two diagonals with round ends, touching the box.
float toCross(vec2 place, float halfSize, float stroke) {
  vec2 mirrored = abs(place);
  float along = min((mirrored.x + mirrored.y) * 0.5, halfSize - 0.5 * stroke);
  return length(mirrored - vec2(along)) - 0.5 * stroke;
}

// A few rows of dots, every other row moved by half a step.
float stippleSample(vec2 place, float step_) {
  vec2 cell = place / vec2(step_, step_ * 0.8660254);
  float row = floor(cell.y + 0.5);
  vec2 fromDot = vec2(fract(cell.x + 0.5 * mod(row, 2.0) + 0.5) - 0.5, cell.y - row) * vec2(step_, step_ * 0.8660254);
  return coverage(length(fromDot) - step_ * 0.27);
}

void main() {
  float kind = vForm.x, radius = vForm.y, stroke = vForm.z, dash = vForm.w;
  float box = toRectangle(vPlace, vHalf, radius);
  float opacity;
  float smallHalf = min(vHalf.x, vHalf.y);
  if (kind < 0.5) opacity = coverage(length(vPlace) - smallHalf);
  else if (kind < 1.5) opacity = coverage(abs(length(vPlace) - smallHalf + 0.5 * stroke) - 0.5 * stroke);
  else if (kind < 2.5) opacity = coverage(box);
  else if (kind < 3.5) opacity = coverage(abs(box + 0.5 * stroke) - 0.5 * stroke);
  else if (kind < 4.5) opacity = coverage(toCross(vPlace, smallHalf, stroke));
  else if (kind < 5.5) opacity = coverage(box) * max(0.16, stippleSample(vPlace, stroke));
  else if (kind < 7.5) {
    float across = (vPlace.x + (kind < 6.5 ? vPlace.y : -vPlace.y)) * 0.70710678;
    float lines = coverage(abs(fract(across / stroke) - 0.5) * stroke - 0.14 * stroke);
    opacity = coverage(box) * max(max(0.16, lines), coverage(abs(box + 0.6) - 0.6));
  } else if (kind < 8.5) {
    opacity = coverage(toRectangle(vPlace, vHalf, radius));
    float fromDash = abs(fract((vPlace.x + vHalf.x) / max(2.0 * dash, 1e-3) + 0.25) - 0.5) * 2.0 * dash;
    if (dash > 0.0) opacity *= coverage(fromDash - 0.5 * dash);
  } else opacity = texture(atlas, vTexel).r;
  result = vec4(vTint.rgb, vTint.a * opacity);
}
