// muscle.frag - outline, fibre lines and a pale tint; tendons fade towards origin and insertion. Deep muscles, with DEEP:
// a dashed outline and sparse fibres, as seen through the skin.
precision highp float;

in vec2 vFibre;
in vec4 vPatch;
in float vFibres;
in float vFacing;
uniform vec3 accent;
uniform float pixelScale;  // pixels per logical pixel
out vec4 result;

float slopeOf(float value) { return max(length(vec2(dFdx(value), dFdy(value))), 1e-6); }

void main() {
  float u = vFibre.x, v = vFibre.y;
  // 0 on the border, 1 well inside; the corners are round
  vec2 corner = vec2(mix(0.10, 1e-4, vPatch.w), 0.34);
  vec2 near = max(abs(vFibre - 0.5) - 0.5 + corner, 0.0) / corner;
  near.x *= 1.0 - vPatch.w;
  vec2 squared = near * near;
  float inside = 1.0 - sqrt(sqrt(dot(squared, squared)));
  float insidePixels = inside / slopeOf(inside);

  float belly = smoothstep(0.0, 0.16, u) * (1.0 - smoothstep(0.84, 1.0, u));
  belly = mix(belly, 1.0, vPatch.w);
  float line = v * vFibres;
  float number = floor(line);
  float ragged = fract(sin(number * 12.9898 + vFibres) * 43758.5453);
  float lineSlope = slopeOf(line);
  float fibre = clamp(0.5 + 0.55 * pixelScale - abs(fract(line) - 0.5) / lineSlope, 0.0, 1.0);
  fibre *= 1.0 - smoothstep(0.22, 0.5, lineSlope);
  fibre *= smoothstep(0.02, 0.12, u - 0.16 * ragged) * smoothstep(0.02, 0.12, 1.0 - u - 0.16 * (1.0 - ragged));

  float width = 1.5 * pixelScale;
  float outline = clamp(width + 0.5 - insidePixels, 0.0, 1.0);
#ifdef DEEP
  bool isSide = near.y > near.x;
  float alongPixels = isSide ? u * vPatch.x : v * vPatch.y;
  float dash = abs(fract(alongPixels / (9.0 * pixelScale)) - 0.5) * 9.0 * pixelScale;
  outline *= clamp(dash - 1.6 * pixelScale + 0.5, 0.0, 1.0);
  float opacity = 0.10;
  fibre *= 0.45;
#else
  float opacity = mix(0.10, 0.26, belly);
  fibre *= 0.55;
#endif
  opacity = 1.0 - (1.0 - opacity) * (1.0 - fibre);
  opacity = max(opacity, outline * 0.95) * mix(0.35, 1.0, vPatch.z);
  opacity *= clamp(insidePixels + 0.5, 0.0, 1.0) * smoothstep(0.02, 0.18, vFacing);
  result = vec4(accent, opacity);
}
