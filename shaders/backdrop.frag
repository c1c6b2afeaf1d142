// backdrop.frag - the ground behind the bodies: lightest behind the chest, quietly darker outwards.
// The channels change their last bit at different places, which hides the steps without any noise.
precision highp float;

in vec2 vPlace;  // 0-1 over the picture, y up
uniform vec3 middle, outside;
uniform float aspect;  // width / height
out vec4 result;

void main() {
  vec2 away = (vPlace - vec2(0.5, 0.60)) * vec2(min(aspect, 1.9) * 0.55, 1.0);
  float amount = smoothstep(0.05, 0.85, length(away));
  result = vec4(mix(middle, outside, amount) + vec3(-1.0, 0.0, 1.0) / (3.0 * 255.0), 1.0);
}
