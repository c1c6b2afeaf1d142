// skin_mesh.h - the skin as it is drawn: places, normals, and the light that no view changes.
#pragma once
#include <array>
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
  // Of the last vertices: the two that face the parents' edge, then the four beyond the sides of those
  // triangles.
  std::vector<std::array<std::uint32_t, 6>> wings;
};

SkinMesh skinMeshOf(const BodyData& body);

// Each triangle in four, the new vertices on the curved surface that the normals tell of (Boubekeur & Alexa,
// "Phong tessellation", 2008; half their strength puts a vertex between two on a circle on that circle).
// First vertices keep their numbers.
SkinMesh refined(const SkinMesh& mesh);

// A value per vertex of a mesh, carried to the mesh refined from it, so that lines of equal value bend
// smoothly (Dyn, Levin & Gregory, "A butterfly subdivision scheme for surface interpolation with tension
// control", 1990).
std::vector<float> carried(std::vector<float> values, const SkinMesh& fine);

}  // namespace knotmap
