// strip_line.h - the shortest line through a strip of triangles, and the strip's own improvement.
#pragma once
#include "geometry/surface_path.h"
#include "geometry/triangle_strip.h"

namespace knotmap {

// A corner that holds the line: there it bends, with the corner on its left or right.
struct Bend {
  std::size_t gate;  // index of the strip's edge, between triangles `gate` and `gate + 1`
  bool isLeft;
};

class StripLine {
 public:
  // `from` lies in the strip's first triangle, `to` in its last. Triangles at the strip's ends that it can do
  // without, because an end lies on the edge or corner to the next one, are left out.
  StripLine(const TriangleMesh& mesh, const Topology& topology, TriangleStrip strip, const SurfacePoint& from,
            const SurfacePoint& to);
  double length() const;     // metres
  SurfacePath path() const;  // on the mesh
  // Where the line bends round a corner so sharply that it is shorter on the corner's other side, the strip
  // that goes there (Xin & Wang, "Efficiently determining a locally exact shortest path on polyhedral
  // surfaces", 2007). None when there is no such corner: then the line is the shortest one near it.
  std::optional<TriangleStrip> shorterStrip() const;

 private:
  struct Gate {              // an edge the line passes, unfolded
    glm::dvec2 left, right;  // as seen on the way
    std::uint32_t leftVertex, rightVertex;
    glm::dvec2 end(bool isLeft) const { return isLeft ? left : right; }
    std::uint32_t vertex(bool isLeft) const { return isLeft ? leftVertex : rightVertex; }
  };
  struct Knee {               // a bend with the triangles of the strip round its corner
    std::size_t first, last;  // indices of triangles
    std::uint32_t vertex;
    bool isLeft;
    glm::dvec2 at, before, after;  // the corner and the neighbouring ends of straight pieces, unfolded
  };

  void trim();
  void unfold();
  void pullTaut();
  Knee kneeAt(std::size_t bend) const;
  std::optional<TriangleStrip> wayOutside(const Knee& knee) const;
  glm::dvec2 outerCorner(std::size_t triangle, std::size_t gate, std::uint32_t vertex) const;
  glm::dvec2 nodeAt(std::size_t node) const;  // start, bends, end
  SurfacePoint pointOn(std::size_t gate, const glm::dvec2& from, const glm::dvec2& to) const;

  const TriangleMesh& mesh_;
  const Topology& topology_;
  TriangleStrip strip_;
  SurfacePoint from_, to_;
  std::vector<std::array<glm::dvec2, 3>> flat_;  // the triangles' corners, laid flat one after the other
  std::vector<Gate> gates_;
  glm::dvec2 start_{}, end_{};
  std::vector<Bend> bends_;
};

}  // namespace knotmap
