// dot.frag - a disc with a rim one pixel soft.
precision highp float;

in vec2 vPlace;
in float vOpacity;
uniform vec4 colour;
out vec4 result;

void main() {
  float distance = length(vPlace);
  float slope = fwidth(distance);
  float inside = clamp(0.5 - (distance - 1.0) / max(slope, 1e-5), 0.0, 1.0);
  result = vec4(colour.rgb, colour.a * inside * vOpacity);
}
