// body.vert - the skin. All light that does not depend on the view comes ready-made with the vertex.
layout(location = 0) in vec3 position;    // metres
layout(location = 1) in vec4 normalGain;  // unit normal; half of how much direct light reaches the place (occlusion, ridges)
layout(location = 2) in vec2 ambient;     // light from the sky, from the ground; 0-1
layout(location = 3) in vec2 zone;        // distance to the essential and the spillover edge / band; negative inside

uniform mat4 worldToClip;

out vec4 vNormalGain;
out vec4 vAmbientZone;

void main() {
  gl_Position = worldToClip * vec4(position, 1.0);
  vNormalGain = vec4(normalGain.xyz, normalGain.w * 2.0);
  vAmbientZone = vec4(ambient, zone);
}
