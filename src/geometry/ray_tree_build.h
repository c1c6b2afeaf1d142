// ray_tree_build.h - the making of a ray tree's nodes and leaves.
#pragma once
#include "geometry/ray_tree.h"

namespace knotmap {

struct RayTreeParts {
  std::vector<RayTree::Node> nodes;  // the first is the root; empty for a mesh without triangles
  std::vector<RayTree::Leaf> leaves;
};
RayTreeParts buildRayTree(const TriangleMesh& mesh);

}  // namespace knotmap
