#include "geometry/ray_tree_build.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include "geometry/lanes.h"

namespace knotmap {
namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr std::size_t lanes = 4;
constexpr int binCount = 16;

struct Box {  // the fourth lanes are not used
  Floats low = allFloats(infinity), high = allFloats(-infinity);
  void include(const Box& other) {
    low = least(low, other.low);
    high = greatest(high, other.high);
  }
  float halfArea() const {
    const Floats size = high - low;
    return size[0] < 0 ? 0 : size[0] * size[1] + size[1] * size[2] + size[2] * size[0];
  }
};

// A triangle on its way into a leaf. Moved about as a whole: the boxes of one node then lie side by side.
struct Item {
  Box box;
  std::uint32_t triangle = 0;
  Floats doubledCentre() const { return box.low + box.high; }
};

// Items that will share a child, with their box and that of their doubled centres.
struct Group {
  std::span<Item> items;
  Box box, centres;

  Group() = default;
  explicit Group(std::span<Item> all) : items(all) {
    for (const Item& item : items) {
      box.include(item.box);
      centres.include({item.doubledCentre(), item.doubledCentre()});
    }
  }
};

// Four triangles in a leaf cost as much as one.
float leafTests(std::size_t count) { return float((count + lanes - 1) / lanes); }

// Items fall into equal slices along the axis on which their centres spread the most.
struct Slices {
  int axis = 0;
  float low = 0, perMetre = 0;

  explicit Slices(const Group& group) {
    const Floats spread = group.centres.high - group.centres.low;
    for (int i = 1; i < 3; ++i)
      if (spread[i] > spread[axis]) axis = i;
    low = group.centres.low[axis];
    // A little under the count, so that the highest centre falls into the last slice.
    perMetre = spread[axis] > 0 ? float(binCount) * 0.9999f / spread[axis] : 0.0f;
  }
  int sliceOf(const Item& item) const { return int((item.doubledCentre()[axis] - low) * perMetre); }
};

// How many slices belong to the first part when area times tests is least.
int cheapestCut(std::span<const Item> items, const Slices& slices) {
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
std::size_t split(const Group& group, int depth) {
  const Slices slices(group);
  if (slices.perMetre == 0 || depth >= balancedDepth)
    return group.items.size() / 2;  // or all centres in one place
  const int cut = cheapestCut(group.items, slices);
  const auto second = std::partition(group.items.begin(), group.items.end(),
                                     [&](const Item& item) { return slices.sliceOf(item) < cut; });
  return std::size_t(second - group.items.begin());
}

class Builder {
 public:
  Builder(const TriangleMesh& mesh, RayTreeParts& parts) : mesh_(mesh), parts_(parts) {}

  std::uint32_t addNode(const Group& whole, int depth) {
    const auto index = std::uint32_t(parts_.nodes.size());
    parts_.nodes.push_back(emptyNode());
    std::array<Group, lanes> groups{whole};
    const std::size_t count = divide(groups, depth);
    for (std::size_t lane = 0; lane < count; ++lane) {
      const Group& group = groups[lane];
      setBox(parts_.nodes[index], lane, group.box);
      const std::uint32_t child =
          group.items.size() <= lanes ? addLeaf(group.items) : addNode(group, depth + 1);
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

  // The first group becomes up to four: the one with the largest surface is divided again. Answers their
  // count.
  static std::size_t divide(std::array<Group, lanes>& groups, int depth) {
    std::size_t count = 1;
    while (count < lanes) {
      std::size_t largest = lanes;
      for (std::size_t i = 0; i < count; ++i)
        if (groups[i].items.size() > lanes &&
            (largest == lanes || groups[i].box.halfArea() > groups[largest].box.halfArea()))
          largest = i;
      if (largest == lanes) break;
      const std::span<Item> items = groups[largest].items;
      const std::size_t first = split(groups[largest], depth);
      groups[largest] = Group(items.first(first));
      groups[count++] = Group(items.subspan(first));
    }
    return count;
  }

  std::uint32_t addLeaf(std::span<const Item> items) {
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
      const glm::vec3 p = mesh.positions[mesh.triangles[t][corner]];
      const Floats position{p.x, p.y, p.z, 0};
      items[t].box.include({position, position});
    }
  }
  RayTreeParts parts;
  parts.nodes.reserve(items.size() / 6);
  parts.leaves.reserve(items.size() / 2);
  if (!items.empty()) Builder(mesh, parts).addNode(Group(items), 0);
  return parts;
}

}  // namespace knotmap
