// mark.vert - flat marks over the picture: shapes, lines, glyphs. One instance a mark, in picture pixels, y down.
layout(location = 0) in vec2 corner;  // 0-1
layout(location = 1) in vec4 frame;   // centre, half size along its own axes
layout(location = 2) in vec4 form;    // kind, corner radius, stroke, dash
layout(location = 3) in vec4 tint;    // sRGB, opacity
layout(location = 4) in vec4 extra;   // lines: unit direction; glyphs: texels of the atlas, low and high

uniform vec4 pictureToClip;  // clip = pixel * xy + zw
uniform float sizeInAtlas;   // glyphs: side of the atlas in texels

out vec2 vPlace;  // pixels from the centre, along the mark's axes
out vec2 vTexel;
flat out vec2 vHalf;
flat out vec4 vForm;
flat out vec4 vTint;

void main() {
  const float softEdge = 1.0;
  bool isGlyph = form.x > 8.5;
  vec2 axis = form.x > 7.5 && form.x < 8.5 ? extra.xy : vec2(1.0, 0.0);
  vec2 unit = corner * 2.0 - 1.0;
  vPlace = unit * (frame.zw + (isGlyph ? 0.0 : softEdge));
  vHalf = frame.zw;
  vForm = form;
  vTint = tint;
  vTexel = mix(extra.xy, extra.zw, corner) / sizeInAtlas;
  vec2 pixel = frame.xy + axis * vPlace.x + vec2(-axis.y, axis.x) * vPlace.y;
  gl_Position = vec4(pixel * pictureToClip.xy + pictureToClip.zw, 0.0, 1.0);
}
