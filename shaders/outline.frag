// outline.frag - a fine dark line round the body, its outer edge fading over one pixel.
precision highp float;

in float vPixelsOut;
uniform vec4 colour;
uniform float widthPixels;
out vec4 result;

void main() { result = vec4(colour.rgb, colour.a * clamp(widthPixels + 0.5 - vPixelsOut, 0.0, 1.0)); }
