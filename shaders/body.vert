// body.vert - the skin. Light that does not depend on the view comes ready-made with the vertex; with VERTEX_LIGHT the
// rest is added here. With ZONES the distances to the zones' edges go along.
layout(location = 0) in vec3 position;    // metres
layout(location = 1) in vec4 normalGain;  // unit normal; half of how much direct light reaches the place (occlusion, ridges)
layout(location = 2) in vec2 ambient;     // light from the sky, from the ground; 0-1
layout(location = 3) in vec3 zone;        // distance to the essential, spillover, sensation edge / band; negative inside

uniform mat4 worldToClip;

#ifdef VERTEX_LIGHT
uniform vec4 eye;   // w 1: the viewer's place (perspective); w 0: the unit direction towards the viewer
uniform vec3 skin;  // linear
#ifdef ZONES
out vec4 vLightSheen;
out vec2 vEdgeGain;
out vec3 vZone;
#else
out vec3 vShown;
#endif
#else
out vec4 vNormalGain;
out vec2 vAmbient;
#ifdef ZONES
out vec3 vZone;
#endif
#endif

void main() {
  gl_Position = worldToClip * vec4(position, 1.0);
  float gain = normalGain.w * 2.0;
#ifdef VERTEX_LIGHT
  vec3 normal = normalGain.xyz;
  float edge = edgeOn(normal, normalize(eye.xyz - position * eye.w));
#ifdef ZONES
  vLightSheen = vec4(lightOn(normal, gain, ambient), sheenOn(normal, gain));
  vEdgeGain = vec2(edge, gain);
  vZone = zone;
#else
  vShown = skinShown(skin, lightOn(normal, gain, ambient), sheenOn(normal, gain), edge, gain);
#endif
#else
  vNormalGain = vec4(normalGain.xyz, gain);
  vAmbient = ambient;
#ifdef ZONES
  vZone = zone;
#endif
#endif
}
