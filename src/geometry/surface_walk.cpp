#include "geometry/surface_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "geometry/surface_point.h"

namespace knotmap {
namespace {

// Nearer to a corner than this weight the walk is at it.
constexpr double atCorner = 1e-6;
// A share of the greatest change of weights: slower than this a walk runs along an edge and does not leave
// over it.
constexpr double alongEdge = 1e-9;

glm::dvec3 unitInPlane(const glm::dvec3& direction, const glm::dvec3& normal) {
  const glm::dvec3 flat = direction - glm::dot(direction, normal) * normal;
  const double length = glm::length(flat);
  return length > 0 ? flat / length : glm::dvec3(0);
}

}  // namespace

glm::dvec3 SurfaceWalk::normal() const {
  const glm::dvec3 doubled = glm::cross(corner(1) - corner(0), corner(2) - corner(0));
  const double length = glm::length(doubled);
  return length > 0 ? doubled / length : glm::dvec3(0);
}

// How the weights change along the direction.
glm::dvec3 SurfaceWalk::weightsPerMetre() const {
  const glm::dvec3 doubled = glm::cross(corner(1) - corner(0), corner(2) - corner(0));
  const double square = glm::dot(doubled, doubled);
  glm::dvec3 change(0);
  if (square == 0) return change;
  for (int i = 0; i < 3; ++i)
    change[i] = glm::dot(glm::cross(doubled, corner((i + 2) % 3) - corner((i + 1) % 3)), direction_) / square;
  return change;
}

SurfacePoint SurfaceWalk::run(const SurfacePoint& from, const glm::vec3& direction, float metres) {
  triangle_ = from.triangle;
  weights_ = glm::dvec3(from.weights);
  if (const int start = cornerOf(from); start >= 0) {
    startAtVertex(glm::dvec3(direction), mesh_.triangles[triangle_][start]);
  } else {
    direction_ = unitInPlane(glm::dvec3(direction), normal());
  }
  double metresLeft = double(metres);
  bool isGoing = direction_ != glm::dvec3(0);
  // A walk of many times round the body; the limit guards against triangles without area.
  for (int steps = 0; isGoing && steps < 1000000; ++steps) {
    const Exit exit = step(metresLeft);
    isGoing = exit == Exit::edge ? crossEdge() : exit == Exit::vertex && passVertex();
  }
  return {triangle_, glm::vec3(weights_ / (weights_.x + weights_.y + weights_.z))};
}

// Into the triangle round the vertex that the direction points into most clearly.
void SurfaceWalk::startAtVertex(const glm::dvec3& direction, std::uint32_t vertex) {
  double best = -std::numeric_limits<double>::infinity();
  std::uint32_t bestTriangle = triangle_;
  for (const std::uint32_t triangle : topology_.trianglesRound(vertex)) {
    triangle_ = triangle;
    direction_ = unitInPlane(direction, normal());
    const int at = cornerAt(mesh_.triangles[triangle], vertex);
    const glm::dvec3 change = weightsPerMetre();
    const double inward = std::min(change[(at + 1) % 3], change[(at + 2) % 3]);
    if (inward > best) best = inward, bestTriangle = triangle;
  }
  triangle_ = bestTriangle;
  direction_ = unitInPlane(direction, normal());
  const int at = cornerAt(mesh_.triangles[triangle_], vertex);
  if (best < 0) {  // between two triangles: along the edge that it is nearest to
    const glm::dvec3 change = weightsPerMetre();
    const int towards = change[(at + 1) % 3] > change[(at + 2) % 3] ? (at + 1) % 3 : (at + 2) % 3;
    direction_ = unitInPlane(corner(towards) - corner(at), normal());
  }
  weights_ = glm::dvec3(0);
  weights_[at] = 1;
}

// Straight on to the triangle's border, or to the walk's end inside it.
SurfaceWalk::Exit SurfaceWalk::step(double& metresLeft) {
  const glm::dvec3 change = weightsPerMetre();
  double reach = std::numeric_limits<double>::infinity();
  const double least = -alongEdge * std::max({std::abs(change.x), std::abs(change.y), std::abs(change.z)});
  for (int i = 0; i < 3; ++i)
    if (change[i] < least && weights_[i] / -change[i] < reach) reach = weights_[i] / -change[i], exit_ = i;
  if (reach >= metresLeft) {
    weights_ = glm::max(weights_ + metresLeft * change, 0.0);
    return Exit::inside;
  }
  metresLeft -= reach;
  weights_ = glm::max(weights_ + reach * change, 0.0);
  weights_[exit_] = 0;
  for (int i = 0; i < 3; ++i)
    if (weights_[i] >= 1 - atCorner) {
      exit_ = i;
      return Exit::vertex;
    }
  return Exit::edge;
}

// Over the edge opposite to the exit corner; the direction keeps its angle to the edge.
bool SurfaceWalk::crossEdge() {
  const int a = (exit_ + 1) % 3, b = (exit_ + 2) % 3;
  const std::uint32_t next = topology_.across(triangle_, a);
  if (next == Topology::none) return false;
  const glm::uvec3 here = mesh_.triangles[triangle_];
  const glm::dvec3 edge = glm::normalize(corner(b) - corner(a)), outward = glm::cross(edge, normal());
  const double along = glm::dot(direction_, edge), out = glm::dot(direction_, outward);
  const double weightA = weights_[a], weightB = weights_[b];

  triangle_ = next;
  weights_ = glm::dvec3(0);
  weights_[cornerAt(mesh_.triangles[next], here[a])] = weightA;
  weights_[cornerAt(mesh_.triangles[next], here[b])] = weightB;
  direction_ = along * edge + out * glm::cross(edge, normal());
  return true;
}

// Through the vertex at the exit corner, leaving half of the angles round it on either side.
bool SurfaceWalk::passVertex() {
  const std::uint32_t vertex = mesh_.triangles[triangle_][exit_];
  double total = 0;
  for (const std::uint32_t triangle : topology_.trianglesRound(vertex)) {
    const int corner = cornerAt(mesh_.triangles[triangle], vertex);
    // Past a vertex of the border there is no straight on.
    if (topology_.across(triangle, corner) == Topology::none ||
        topology_.across(triangle, (corner + 2) % 3) == Topology::none)
      return false;
    total += cornerAngle(mesh_, triangle, corner);
  }
  // Counter-clockwise from the way back: first the rest of this triangle, then whole ones.
  int at = exit_;
  double left = total / 2 - angleBetween(-direction_, corner((at + 2) % 3) - corner(at));
  double wedge = 0;
  do {
    left -= wedge;
    const std::uint32_t next = topology_.across(triangle_, (at + 2) % 3);
    if (next == Topology::none) return false;
    triangle_ = next;
    at = cornerAt(mesh_.triangles[next], vertex);
    wedge = cornerAngle(mesh_, next, at);
  } while (left > wedge);
  const glm::dvec3 edge = glm::normalize(corner((at + 1) % 3) - corner(at));
  direction_ = std::cos(left) * edge + std::sin(left) * glm::cross(normal(), edge);
  weights_ = glm::dvec3(0);
  weights_[at] = 1;
  return true;
}

}  // namespace knotmap
