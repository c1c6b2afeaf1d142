// skin_mesh.h - the skin as it is drawn: places, normals, and the light that no view changes.
#pragma once
#include <glm/glm.hpp>
#include <vector>

#include "body/body_data.h"

namespace knotmap {

struct SkinLight {
  float gain = 0;             // how much direct light reaches the place: occlusion, ridges and hollows
  float sky = 0, ground = 0;  // what it gets of either
};

struct SkinMesh {
  std::vector<glm::vec3> positions, normals;
  std::vector<SkinLight> light;
  std::vector<glm::uvec3> triangles;
  std::vector<glm::uvec2> parents;  // of the last vertices: the two between which each was put
};

SkinMesh skinMeshOf(const BodyData& body);

// Each triangle in four, the new vertices on the curved surface that the normals tell of (Boubekeur & Alexa,
// "Phong tessellation", 2008; half their strength puts a vertex between two on a circle on that circle).
// First vertices keep their numbers.
SkinMesh refined(const SkinMesh& mesh);

// A value per vertex of a mesh, carried to the mesh refined from it.
template <class Value>
std::vector<Value> carried(std::vector<Value> values, const SkinMesh& fine) {
  values.reserve(values.size() + fine.parents.size());
  for (const glm::uvec2& pair : fine.parents) values.push_back(0.5f * (values[pair.x] + values[pair.y]));
  return values;
}

}  // namespace knotmap
