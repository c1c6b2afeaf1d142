// border_balance.h - border distances whose balance puts every border where it was drawn, also where three
// leaves meet.
#pragma once
#include "body/border_cuts.h"

namespace knotmap {

// A reader finds the border between two neighbours of different leaves where their distances balance. Beside
// a third leaf a vertex is nearer to that one's border than to the border asked for, and true distances would
// bend the line by up to a triangle. So near borders the distances are changed as little as possible such
// that the ratios on the cut edges are those at which the borders cross them (least squares of logarithms,
// relaxed in order of vertices). pieces: what divides leaves; label: per vertex, below 0 outside the half
// that is looked at.
void balanceBorders(const TriangleMesh& mesh, const std::vector<PlacedChord>& pieces,
                    const std::vector<int>& label, std::vector<float>& borderDistance);

}  // namespace knotmap
