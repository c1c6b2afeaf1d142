// body.frag - the skin's light per fragment, or what came from the vertices (VERTEX_LIGHT); with ZONES the zones are
// painted under it.
precision highp float;

uniform vec3 skin;  // linear

#ifdef VERTEX_LIGHT
#ifdef ZONES
in vec4 vLightSheen;  // what the colour is multiplied with; what is added
in vec2 vEdgeGain;    // 1 where seen edge-on; direct light
#else
in vec3 vShown;  // sRGB
#endif
#else
in vec4 vNormalGain;  // normal, direct light
in vec2 vAmbient;     // sky, ground
uniform vec3 viewBase, viewX, viewY;  // towards the viewer at a fragment: base + x * X + y * Y
#endif

#ifdef ZONES
in vec3 vZone;  // distances to the zones' edges
#endif

out vec4 result;

void main() {
#ifdef VERTEX_LIGHT
#ifdef ZONES
  float cover;
  vec3 colour = withZones(skin, vZone, cover);
  float sheen = vLightSheen.w * (1.0 - 0.55 * cover);
  result = vec4(skinShown(colour, vLightSheen.rgb, sheen, vEdgeGain.x, vEdgeGain.y), 1.0);
#else
  result = vec4(vShown, 1.0);
#endif
#else
  vec3 normal = normalize(vNormalGain.xyz);
  float gain = vNormalGain.w;
  float edge = edgeOn(normal, normalize(viewBase + viewX * gl_FragCoord.x + viewY * gl_FragCoord.y));
  float sheen = sheenOn(normal, gain);
  vec3 colour = skin;
#ifdef ZONES
  float cover;
  colour = withZones(skin, vZone, cover);
  sheen *= 1.0 - 0.55 * cover;
#endif
  result = vec4(skinShown(colour, lightOn(normal, gain, vAmbient), sheen, edge, gain), 1.0);
#endif
}
