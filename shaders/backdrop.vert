// backdrop.vert - one triangle over everything, as far away as can be.
uniform vec4 uvRange;  // of the picture shown: x = from.x + x * (to.x - from.x), y up

out vec2 vPlace;

void main() {
  vec2 corner = vec2(float((gl_VertexID << 1) & 2), float(gl_VertexID & 2));
  vPlace = mix(uvRange.xy, uvRange.zw, corner);
  gl_Position = vec4(corner * 2.0 - 1.0, 1.0, 1.0);
}
