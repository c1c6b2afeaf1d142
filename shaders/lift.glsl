// lift.glsl - world to clip, with depths moved towards the viewer so that what lies on the skin is not swallowed by it.
uniform mat4 worldToClip;
uniform vec4 eye;  // w 1: the viewer's place (perspective); w 0: the unit direction towards the viewer

vec3 towardsViewerFrom(vec3 position) { return normalize(eye.xyz - position * eye.w); }

// Drawn where `position` is, but as deep as a point `metres` nearer to the viewer.
vec4 liftedClip(vec3 position, float metres) {
  vec4 clip = worldToClip * vec4(position, 1.0);
  vec4 lifted = worldToClip * vec4(position + towardsViewerFrom(position) * metres, 1.0);
  clip.z = lifted.z / lifted.w * clip.w;
  return clip;
}
