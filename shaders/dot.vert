// dot.vert - a disc lying on the skin; one instance a disc.
layout(location = 0) in vec2 corner;          // 0-1
layout(location = 1) in vec4 positionRadius;  // metres
layout(location = 2) in vec3 normal;

uniform float radiusFactor, radiusAdded;  // radius drawn = factor * radius + added
uniform float smallestRadius, largestRadius, liftMetres;

out vec2 vPlace;     // 1 on the rim
out float vOpacity;  // fades where the skin turns away

void main() {
  vec3 sideways = abs(normal.y) < 0.9 ? vec3(0.0, 1.0, 0.0) : vec3(1.0, 0.0, 0.0);
  vec3 tangent = normalize(cross(normal, sideways));
  vec3 bitangent = cross(normal, tangent);
  const float margin = 1.3;  // room for the rim's soft edge
  vPlace = (corner * 2.0 - 1.0) * margin;
  float radius = clamp(positionRadius.w * radiusFactor, smallestRadius, largestRadius) + radiusAdded;
  vec3 place = positionRadius.xyz + (tangent * vPlace.x + bitangent * vPlace.y) * radius;
  vOpacity = smoothstep(0.05, 0.22, dot(normal, towardsViewerFrom(positionRadius.xyz)));
  gl_Position = liftedClip(place, liftMetres);
}
