// muscle.vert - the extent of a muscle on the skin; u runs along the fibres, v across.
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec2 fibre;   // u, v
layout(location = 3) in vec4 patch_;  // length and width in metres, strength, 1 where u runs in a ring

uniform float liftMetres;
uniform float pixelsPerMetre, fibrePixels;  // fibrePixels: between fibre lines

out vec2 vFibre;
out vec4 vPatch;     // length and width in pixels, strength, ring
out float vFibres;   // lines across the width
out float vFacing;

void main() {
  vFibre = fibre;
  vPatch = vec4(patch_.xy * pixelsPerMetre, patch_.zw);
  vFibres = clamp(floor(patch_.y * pixelsPerMetre / fibrePixels + 0.5), 3.0, 48.0);
  vFacing = dot(normal, towardsViewerFrom(position));
  gl_Position = liftedClip(position, liftMetres);
}
