// floor.frag - the body's shadow: how little light reaches the floor, fading out towards the rectangle's border.
precision highp float;

in vec2 vPlace;
uniform vec4 colour;
uniform sampler2D light;  // 1 open, 0 dark
out vec4 result;

void main() {
  float shadow = 1.0 - texture(light, vPlace).r;
  vec2 out_ = abs(vPlace - 0.5) * 2.0;
  shadow *= 1.0 - smoothstep(0.6, 1.0, max(out_.x, out_.y));
  result = vec4(colour.rgb, colour.a * shadow);
}
