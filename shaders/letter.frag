// letter.frag - L and R on the floor, from the glyph atlas.
precision highp float;

in vec2 vPlace;
uniform vec4 colour;
uniform vec4 atlasRange;  // of the letter in the atlas
uniform sampler2D atlas;
out vec4 result;

void main() { result = vec4(colour.rgb, colour.a * texture(atlas, mix(atlasRange.xy, atlasRange.zw, vPlace)).r); }
