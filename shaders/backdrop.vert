// backdrop.vert - a grid over the picture with the ground's colour at each vertex: lightest behind the chest, quietly
// darker outwards. The colours change slowly, so the grid's straight lines between them do not show.
layout(location = 0) in vec2 place;  // 0-1 over the picture, y up

uniform vec4 pictureToClip;  // clip = place * xy + zw
uniform vec3 middle, outside;
uniform float aspect;  // width / height

out vec3 vColour;

void main() {
  vec2 away = (place - vec2(0.5, 0.60)) * vec2(min(aspect, 1.9) * 0.55, 1.0);
  vColour = mix(middle, outside, smoothstep(0.05, 0.85, length(away)));
  // the channels change their last bit at different places, which hides the steps without any noise
  vColour += vec3(-1.0, 0.0, 1.0) / (3.0 * 255.0);
  gl_Position = vec4(place * pictureToClip.xy + pictureToClip.zw, 0.0, 1.0);
}
