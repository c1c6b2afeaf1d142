// outline.vert - ribbons along the silhouette, widened outwards by pixels.
layout(location = 0) in vec3 position;  // of an edge between a front and a back face
layout(location = 1) in vec4 normalSide;  // unit normal of the skin; w 0 on the edge, 1 outside

uniform vec2 pixelToClip;  // size of a pixel in clip space (w = 1)
uniform float widthPixels;
uniform float sinkMetres;  // lines lie that much deeper: none in shallow folds

out float vPixelsOut;

void main() {
  vec4 clip = liftedClip(position, -sinkMetres);
  vec4 along = worldToClip * vec4(normalSide.xyz, 0.0);
  vec2 outwards = (along.xy * clip.w - clip.xy * along.w) / pixelToClip;
  outwards /= max(length(outwards), 1e-9);
  vPixelsOut = mix(-0.6, widthPixels + 0.5, normalSide.w);
  clip.xy += outwards * vPixelsOut * pixelToClip * clip.w;
  gl_Position = clip;
}
