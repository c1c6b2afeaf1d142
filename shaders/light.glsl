// light.glsl - porcelain or clay: sky and ground light times occlusion, a soft key that stays with the viewer, a weak cool
// fill, edges that darken (or catch light, on dark grounds). Light is linear; a square root stands for the display's curve.
// Per vertex where triangles are a few pixels large, per fragment in close-ups.
precision highp float;

uniform vec3 key, keyHalf, fill;  // unit directions; keyHalf lies between key and viewer
uniform vec3 sky, ground;         // linear
uniform vec3 edgeTint, rim;       // what edges are multiplied with; what is added to them, linear

// What the skin's colour is multiplied with.
vec3 lightOn(vec3 normal, float gain, vec2 ambient) {
  float openness = ambient.x + ambient.y;
  vec3 light = (sky * ambient.x + ground * ambient.y) * mix(vec3(1.0, 0.93, 0.90), vec3(1.0), openness);
  float facingKey = dot(normal, key);
  float lit = clamp(facingKey * 0.82 + 0.18, 0.0, 1.0);
  light += vec3(0.79, 0.765, 0.735) * (lit * (0.60 + 0.40 * lit) * gain);
  float terminator = max(0.0, 1.0 - abs(facingKey - 0.06) * 2.6);
  light += vec3(0.050, 0.016, 0.006) * (terminator * terminator * gain);
  light += vec3(0.085, 0.092, 0.102) * (clamp(dot(normal, fill) * 0.7 + 0.3, 0.0, 1.0) * gain);
  return light;
}

// What is added whatever the skin's colour is: a soft sheen.
float sheenOn(vec3 normal, float gain) {
  float glance = max(dot(normal, keyHalf), 0.0);
  glance *= glance;
  glance *= glance;
  glance *= glance;
  return 0.05 * gain * glance * glance * glance;
}

// 0 facing the viewer, 1 seen edge-on.
float edgeOn(vec3 normal, vec3 towardsViewer) {
  float edge = 1.0 - clamp(dot(normal, towardsViewer), 0.0, 1.0);
  return edge * edge;
}

// Bright places bend gently towards white instead of burning out.
vec3 displayed(vec3 colour) {
  const float knee = 0.70, room = 0.36;
  vec3 above = max(colour - knee, 0.0);
  colour = min(colour, knee) + above * room / (room + above);
  return sqrt(clamp(colour, 0.0, 1.0));
}

vec3 skinShown(vec3 colour, vec3 light, float sheen, float edge, float gain) {
  colour = (colour * light + sheen) * mix(vec3(1.0), edgeTint, edge);
  return displayed(colour + rim * (edge * edge * gain));
}
