// body.frag - porcelain or clay: sky and ground light times occlusion, a soft key that stays with the viewer, a weak cool
// fill, edges that darken (or catch light, on dark grounds) and, with ZONES, the zones painted under that light.
// Light is linear; squares and square roots stand for the display's curve.
precision highp float;

in vec4 vNormalGain;   // normal, direct light
in vec4 vAmbientZone;  // sky, ground, distances to the zones' edges

uniform vec3 viewBase, viewX, viewY;         // towards the viewer at a fragment: base + x * X + y * Y
uniform vec3 key, keyHalf, fill;             // unit directions; keyHalf lies between key and viewer
uniform vec3 skin, sky, ground;              // linear
uniform vec3 edgeTint, rim;                  // what edges are multiplied with; what is added to them

out vec4 result;

void main() {
  vec3 normal = normalize(vNormalGain.xyz);
  vec3 towardsViewer = normalize(viewBase + viewX * gl_FragCoord.x + viewY * gl_FragCoord.y);
  float gain = vNormalGain.w;

  vec3 colour = skin;
  float shine = 1.0;
#ifdef ZONES
  float cover;
  colour = withZones(skin, vAmbientZone.zw, cover);
  shine = 1.0 - 0.55 * cover;
#endif

  float openness = vAmbientZone.x + vAmbientZone.y;
  vec3 light = (sky * vAmbientZone.x + ground * vAmbientZone.y) * mix(vec3(1.0, 0.93, 0.90), vec3(1.0), openness);
  float facingKey = dot(normal, key);
  float lit = clamp(facingKey * 0.82 + 0.18, 0.0, 1.0);
  light += vec3(0.79, 0.765, 0.735) * (lit * (0.60 + 0.40 * lit) * gain);
  float terminator = max(0.0, 1.0 - abs(facingKey - 0.06) * 2.6);
  light += vec3(0.050, 0.016, 0.006) * (terminator * terminator * gain);
  light += vec3(0.085, 0.092, 0.102) * (clamp(dot(normal, fill) * 0.7 + 0.3, 0.0, 1.0) * gain);
  colour *= light;

  float glance = max(dot(normal, keyHalf), 0.0);
  glance *= glance;
  glance *= glance;
  glance *= glance;
  colour += 0.05 * shine * gain * glance * glance * glance;

  float edge = 1.0 - clamp(dot(normal, towardsViewer), 0.0, 1.0);
  edge *= edge;
  colour *= mix(vec3(1.0), edgeTint, edge);
  colour += rim * (edge * edge * gain);

  // bright places bend gently towards white instead of burning out
  const float knee = 0.70, room = 0.36;
  vec3 above = max(colour - knee, 0.0);
  colour = min(colour, knee) + above * room / (room + above);
  result = vec4(sqrt(clamp(colour, 0.0, 1.0)), 1.0);
}
