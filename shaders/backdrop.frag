// backdrop.frag - the ground behind the bodies.
precision highp float;

in vec3 vColour;
out vec4 result;

void main() { result = vec4(vColour, 1.0); }
