// triangle_strip.h - triangles in a row, each across an edge of the one before: the way a path takes over a
// mesh.
#pragma once
#include <optional>

#include "geometry/topology.h"

namespace knotmap {

using TriangleStrip = std::vector<std::uint32_t>;

// The corner of `triangle` from which its edge towards the neighbour `next` starts; they must be neighbours.
int edgeTowards(const Topology& topology, std::uint32_t triangle, std::uint32_t next);

enum class Turn { clockwise, counterClockwise };  // seen from outside
// The triangles after `from` round the vertex, to `to` included; none when a border lies between. Empty when
// they are the same.
std::optional<TriangleStrip> turnRound(const TriangleMesh& mesh, const Topology& topology,
                                       std::uint32_t vertex, std::uint32_t from, std::uint32_t to, Turn turn);
// Goes on from the strip's last triangle round the vertex to `to`, the way with fewer triangles. False when a
// border bars both ways.
bool appendTurn(const TriangleMesh& mesh, const Topology& topology, std::uint32_t vertex, std::uint32_t to,
                TriangleStrip& strip);
// Where the strip comes back to a triangle, the part between is left out.
void cutLoops(TriangleStrip& strip);

}  // namespace knotmap
