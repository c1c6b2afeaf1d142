// copy.frag - what is painted already, pixel by pixel, for another buffer of the same size.
precision highp float;

uniform sampler2D painted;
out vec4 result;

void main() { result = texelFetch(painted, ivec2(gl_FragCoord.xy), 0); }
