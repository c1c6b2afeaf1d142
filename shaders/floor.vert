// floor.vert - a rectangle of floor.
layout(location = 0) in vec2 corner;  // 0-1

uniform mat4 worldToClip;
uniform vec3 floorOrigin, floorX, floorY;  // metres: corner (0, 0) and the two sides

out vec2 vPlace;

void main() {
  vPlace = corner;
  gl_Position = worldToClip * vec4(floorOrigin + floorX * corner.x + floorY * corner.y, 1.0);
  gl_Position.z = 0.0;  // painted without depth: a camera that leaves out what lies behind keeps its floor
}
