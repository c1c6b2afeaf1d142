// copy.vert - the whole painted area.
layout(location = 0) in vec2 corner;  // 0-1

void main() { gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0); }
