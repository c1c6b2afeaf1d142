// floor.frag - the body's shadow: how little light reaches the floor, fading out towards the border of the rectangle and
// towards the sides of the frame, so that no edge shows.
precision highp float;

in vec2 vPlace;
uniform vec4 colour;
uniform vec3 frameSides;  // left, right, width of the fading; pixels
uniform sampler2D light;  // 1 open, 0 dark
out vec4 result;

void main() {
  float shadow = max(0.0, 0.95 - texture(light, vPlace).r) / 0.95;
  shadow *= 1.0 - smoothstep(0.45, 1.0, length(vPlace * 2.0 - 1.0));
  float fromSide = min(gl_FragCoord.x - frameSides.x, frameSides.y - gl_FragCoord.x);
  shadow *= smoothstep(0.0, frameSides.z, fromSide);
  result = vec4(colour.rgb, colour.a * shadow);
}
