// zones.glsl - where a trigger point sends pain, painted from the distances to the zones' edges. Edges are drawn here, as
// wide in pixels at every zoom; texture and lightness tell the two zones apart, hue alone never.
precision highp float;

uniform vec3 painCore, painRing, painTint, ink;  // linear
uniform float bandMetres;                   // distances come divided by this
uniform float pixelScale;                   // pixels per logical pixel
uniform vec2 hatchOffset;                   // pixels, moves the hatching with the body
uniform float isHatched;                    // 1: hatching and contours, 0: tint under stipple

// 1 inside (distance < 0), 0 outside, one pixel of transition.
float insideOf(float distance, float slope) { return clamp(0.5 - distance / slope, 0.0, 1.0); }

// 1 on a line of `pixels` width lying inwards from distance 0.
float innerLine(float distance, float slope, float pixels) {
  float middle = distance / slope + 0.5 * pixels;
  return clamp(0.5 * pixels + 0.5 - abs(middle), 0.0, 1.0);
}

// Diagonal lines on the paper, `period` pixels apart: rising for direction -1, falling for 1.
float hatchLines(vec2 pixel, float direction, float period, float width) {
  float across = (pixel.x + direction * pixel.y) * 0.70710678;
  float fromLine = abs(fract(across / period) - 0.5) * period;
  return clamp(0.5 * width + 0.5 - fromLine, 0.0, 1.0);
}

// Numbness and tingling: thin dark lines counter to the hatching of pain, no red.
vec3 withSensation(vec3 skin, float sensation) {
  float slope = max(length(vec2(dFdx(sensation), dFdy(sensation))), 1e-7);
  float inside = insideOf(sensation, slope);
  float lines = hatchLines(gl_FragCoord.xy + hatchOffset, 1.0, 5.5 * pixelScale, 1.1 * pixelScale);
  return mix(skin, ink, inside * max(lines, innerLine(sensation, slope, 1.2 * pixelScale)) * 0.75);
}

// The skin's own colour (linear) with the zones on it. `cover` becomes how much of the skin the solid core hides.
vec3 withZones(vec3 skin, vec3 zone, out float cover) {
  skin = withSensation(skin, zone.z * bandMetres);
  float essential = zone.x * bandMetres, spillover = zone.y * bandMetres;
  float essentialSlope = max(length(vec2(dFdx(essential), dFdy(essential))), 1e-7);
  float spilloverSlope = max(length(vec2(dFdx(spillover), dFdy(spillover))), 1e-7);
  float ringPixels = 1.6 * pixelScale;

  float core = insideOf(essential, essentialSlope);
  float spill = insideOf(spillover, spilloverSlope);
  float softSpill = 1.0 - smoothstep(-0.024, 0.0, spillover);

  // a thin gap of skin round the core keeps dots and lines off its edge
  float gap = insideOf(essential - 2.0 * pixelScale * essentialSlope, essentialSlope) - core;
  float lines = hatchLines(gl_FragCoord.xy + hatchOffset, -1.0, 5.5 * pixelScale, 1.5 * pixelScale);
  float contour = innerLine(spillover, spilloverSlope, 1.3 * pixelScale);
  float hatched = spill * max(lines, contour) * isHatched;

  vec3 colour = mix(skin, skin * painTint, mix(softSpill * 0.75, spill * 0.55, isHatched));
  colour = mix(colour, painCore, hatched * 0.9);
  colour = mix(colour, skin, gap * 0.7 * min(spill + core, 1.0));
  vec3 deepCore = mix(painCore * 1.16, painCore * 0.88, smoothstep(0.0, 0.010, -essential));
  colour = mix(colour, deepCore, core);
  colour = mix(colour, painRing, innerLine(essential, essentialSlope, ringPixels) * 0.85);
  cover = core;
  return colour;
}
