#include "geometry/ray_tree_build.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace knotmap {
namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr std::size_t lanes = 4;
constexpr int binCount = 16;

struct Box {
  glm::vec3 low{infinity}, high{-infinity};
  void include(const Box& other) {
    low = glm::min(low, other.low);
    high = glm::max(high, other.high);
  }
  float halfArea() const {
    const glm::vec3 size = high - low;
    return size.x < 0 ? 0 : size.x * size.y + size.y * size.z + size.z * size.x;
  }
};

// A triangle on its way into a leaf. Moved about as a whole: the boxes of one node then lie side by side.
struct Item {
  Box box;
  std::uint32_t triangle = 0;
  glm::vec3 doubledCentre() const { return box.low + box.high; }
};
using Items = std::span<Item>;

Box boxOf(Items items) {
  Box box;
  for (const Item& item : items) box.include(item.box);
  return box;
}
// Four triangles in a leaf cost as much as one.
float leafTests(std::size_t count) { return float((count + lanes - 1) / lanes); }

// Items fall into equal slices along the axis on which their centres spread the most.
struct Slices {
  int axis = 0;
  float low = 0, perMetre = 0;
  int sliceOf(const Item& item) const { return int((item.doubledCentre()[axis] - low) * perMetre); }
};

Slices slice(Items items) {
  glm::vec3 low(infinity), high(-infinity);
  for (const Item& item : items) {
    low = glm::min(low, item.doubledCentre());
    high = glm::max(high, item.doubledCentre());
  }
  const glm::vec3 spread = high - low;
  Slices slices;
  for (int axis = 1; axis < 3; ++axis)
    if (spread[axis] > spread[slices.axis]) slices.axis = axis;
  slices.low = low[slices.axis];
  // A little under the count, so that the highest centre falls into the last slice.
  slices.perMetre = spread[slices.axis] > 0 ? float(binCount) * 0.9999f / spread[slices.axis] : 0.0f;
  return slices;
}

// How many slices belong to the first part when area times tests is least.
int cheapestCut(Items items, const Slices& slices) {
  std::array<Box, binCount> boxes;
  std::array<std::size_t, binCount> counts{};
  for (const Item& item : items) {
    const int bin = slices.sliceOf(item);
    boxes[std::size_t(bin)].include(item.box);
    ++counts[std::size_t(bin)];
  }
  std::array<float, binCount + 1> costAbove{};
  Box above;
  std::size_t countAbove = 0;
  for (std::size_t bin = binCount; bin-- > 0;) {
    above.include(boxes[bin]);
    countAbove += counts[bin];
    costAbove[bin] = above.halfArea() * leafTests(countAbove);
  }
  Box below;
  std::size_t countBelow = 0;
  float leastCost = infinity;
  int cut = 0;
  for (std::size_t bin = 0; bin + 1 < binCount; ++bin) {
    below.include(boxes[bin]);
    countBelow += counts[bin];
    const float cost = below.halfArea() * leafTests(countBelow) + costAbove[bin + 1];
    if (countBelow > 0 && countBelow < items.size() && cost < leastCost) leastCost = cost, cut = int(bin) + 1;
  }
  return cut;
}

// From this depth on nodes are halved: with at most 2^32 triangles no node is deeper than largestDepth.
constexpr int balancedDepth = RayTree::largestDepth - 32;

// Reorders the items into two parts, neither empty; answers the size of the first.
std::size_t split(Items items, int depth) {
  const Slices slices = slice(items);
  if (slices.perMetre == 0 || depth >= balancedDepth) return items.size() / 2;  // or all centres in one place
  const int cut = cheapestCut(items, slices);
  const auto second = std::partition(items.begin(), items.end(),
                                     [&](const Item& item) { return slices.sliceOf(item) < cut; });
  return std::size_t(second - items.begin());
}

class Builder {
 public:
  Builder(const TriangleMesh& mesh, RayTreeParts& parts) : mesh_(mesh), parts_(parts) {}

  std::uint32_t addNode(Items items, int depth) {
    const auto index = std::uint32_t(parts_.nodes.size());
    parts_.nodes.push_back(emptyNode());
    std::array<Items, lanes> groups;
    const std::size_t count = group(items, depth, groups);
    for (std::size_t lane = 0; lane < count; ++lane) {
      setBox(parts_.nodes[index], lane, boxOf(groups[lane]));
      const std::uint32_t child =
          groups[lane].size() <= lanes ? addLeaf(groups[lane]) : addNode(groups[lane], depth + 1);
      parts_.nodes[index].child[lane] = child;
    }
    return index;
  }

 private:
  static RayTree::Node emptyNode() {
    RayTree::Node node;
    for (int axis = 0; axis < 3; ++axis) {
      std::fill_n(node.side[0][axis], lanes, infinity);
      std::fill_n(node.side[1][axis], lanes, -infinity);
    }
    std::fill_n(node.child, lanes, RayTree::unused);
    return node;
  }
  static void setBox(RayTree::Node& node, std::size_t lane, const Box& box) {
    for (int axis = 0; axis < 3; ++axis) {
      node.side[0][axis][lane] = box.low[axis];
      node.side[1][axis][lane] = box.high[axis];
    }
  }

  // Up to four groups: the one with the largest surface is split again.
  static std::size_t group(Items items, int depth, std::array<Items, lanes>& groups) {
    std::size_t count = 1;
    groups[0] = items;
    while (count < lanes) {
      std::size_t largest = lanes;
      float largestArea = -1;
      for (std::size_t i = 0; i < count; ++i) {
        const float area = boxOf(groups[i]).halfArea();
        if (groups[i].size() > lanes && area > largestArea) largestArea = area, largest = i;
      }
      if (largest == lanes) break;
      const std::size_t first = split(groups[largest], depth);
      groups[count++] = groups[largest].subspan(first);
      groups[largest] = groups[largest].first(first);
    }
    return count;
  }

  std::uint32_t addLeaf(Items items) {
    RayTree::Leaf leaf{};  // unused lanes are triangles of no area: nothing hits them
    std::fill_n(leaf.triangle, lanes, RayTree::unused);
    for (std::size_t lane = 0; lane < items.size(); ++lane) {
      leaf.triangle[lane] = items[lane].triangle;
      const glm::uvec3 corners = mesh_.triangles[items[lane].triangle];
      for (int corner = 0; corner < 3; ++corner)
        for (int axis = 0; axis < 3; ++axis)
          leaf.corner[corner][axis][lane] = mesh_.positions[corners[corner]][axis];
    }
    parts_.leaves.push_back(leaf);
    return std::uint32_t(parts_.leaves.size() - 1) | RayTree::isLeaf;
  }

  const TriangleMesh& mesh_;
  RayTreeParts& parts_;
};

}  // namespace

RayTreeParts buildRayTree(const TriangleMesh& mesh) {
  std::vector<Item> items(mesh.triangles.size());
  for (std::uint32_t t = 0; t < items.size(); ++t) {
    items[t].triangle = t;
    for (int corner = 0; corner < 3; ++corner) {
      const glm::vec3 position = mesh.positions[mesh.triangles[t][corner]];
      items[t].box.include({position, position});
    }
  }
  RayTreeParts parts;
  parts.nodes.reserve(items.size() / 6);
  parts.leaves.reserve(items.size() / 2);
  if (!items.empty()) Builder(mesh, parts).addNode(items, 0);
  return parts;
}

}  // namespace knotmap
