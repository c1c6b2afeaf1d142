#include "sculpt/edit_mesh.h"

#include <gtest/gtest.h>

#include <set>

#include "half_facts.h"

namespace knotmap {
namespace {

using namespace testing_sculpts;
using Index = EditMesh::Index;

// A half of an octahedron's kind: four vertices on the mirror plane, one out at x = 1, one between them.
HalfMesh tent() {
  return {{{0, 1, 0}, {0, 0, 1}, {0, -1, 0}, {0, 0, -1}, {1, 0, 0}},
          {{0, 1, 4}, {1, 2, 4}, {2, 3, 4}, {3, 0, 4}}};
}

Index edgeBetween(const EditMesh& mesh, Index a, Index b) {
  for (Index edge = 0; edge < mesh.edgeCount(); ++edge)
    if (mesh.isAlive(edge) && mesh.from(edge) == a && mesh.to(edge) == b) return edge;
  return EditMesh::none;
}

// Twins face each other, triangles close, every vertex knows an edge of its own.
void expectSound(const EditMesh& mesh) {
  for (Index edge = 0; edge < mesh.edgeCount(); ++edge) {
    if (!mesh.isAlive(edge)) continue;
    EXPECT_EQ(mesh.twin(mesh.twin(edge)), edge);
    EXPECT_EQ(mesh.from(mesh.twin(edge)), mesh.to(edge));
    EXPECT_EQ(mesh.from(mesh.edgeFrom(mesh.from(edge))), mesh.from(edge));
  }
}

TEST(EditMesh, GivesBackWhatItWasMadeFrom) {
  const EditMesh mesh(tent());
  expectSound(mesh);
  EXPECT_EQ(mesh.half().positions, tent().positions);
  EXPECT_EQ(mesh.half().triangles, tent().triangles);
}

TEST(EditMesh, KnowsTheMirrorPlane) {
  const EditMesh mesh(tent());
  for (Index vertex = 0; vertex < 4; ++vertex) EXPECT_TRUE(mesh.isInMiddle(vertex));
  EXPECT_FALSE(mesh.isInMiddle(4));
  EXPECT_TRUE(mesh.isMiddleEdge(edgeBetween(mesh, 0, 1)));
  EXPECT_FALSE(mesh.isMiddleEdge(edgeBetween(mesh, 0, 4)));
  EXPECT_FALSE(mesh.canFlip(edgeBetween(mesh, 0, 1)));
}

TEST(EditMesh, SplitsAnEdgeInside) {
  EditMesh mesh(tent());
  const Index middle = mesh.split(edgeBetween(mesh, 0, 4), {0.5, 0.5, 0});
  expectSound(mesh);
  EXPECT_FALSE(mesh.isInMiddle(middle));
  EXPECT_EQ(mesh.degree(middle), 4);
  const HalfFacts facts = factsOf(mesh.half());
  EXPECT_EQ(facts.euler, 1);
  EXPECT_TRUE(facts.isManifold && facts.isOpenInMiddle);
  EXPECT_EQ(mesh.half().triangles.size(), 6u);
}

TEST(EditMesh, SplitsAnEdgeOfTheMirrorPlane) {
  EditMesh mesh(tent());
  const Index middle = mesh.split(edgeBetween(mesh, 0, 1), {0, 0.5, 0.5});
  expectSound(mesh);
  EXPECT_TRUE(mesh.isInMiddle(middle));
  EXPECT_EQ(factsOf(mesh.half()).openEdges, 5u);
  EXPECT_EQ(mesh.half().triangles.size(), 5u);
}

TEST(EditMesh, FlipsAnEdge) {
  EditMesh mesh(tent());
  const Index above = mesh.split(edgeBetween(mesh, 0, 4), {0.5, 0.5, 0});
  const Index beside = mesh.split(edgeBetween(mesh, 1, 4), {0.5, 0, 0.5});
  const Index edge = edgeBetween(mesh, above, 1);
  ASSERT_NE(edge, EditMesh::none);
  EXPECT_EQ((std::set{mesh.apex(edge), mesh.apex(mesh.twin(edge))}), (std::set<Index>{0, beside}));
  ASSERT_TRUE(mesh.canFlip(edge));
  mesh.flip(edge);
  expectSound(mesh);
  EXPECT_NE(edgeBetween(mesh, 0, beside), EditMesh::none);
  EXPECT_EQ(edgeBetween(mesh, above, 1), EditMesh::none);
  EXPECT_EQ(factsOf(mesh.half()).euler, 1);
}

TEST(EditMesh, DoesNotFlipToAnEdgeThatExists) {
  EditMesh mesh(tent());
  mesh.flip(edgeBetween(mesh, 0, 4));
  EXPECT_NE(edgeBetween(mesh, 1, 3), EditMesh::none);
  EXPECT_FALSE(mesh.canFlip(edgeBetween(mesh, 2, 4))) << "1 and 3 are joined already";
}

TEST(EditMesh, CollapsesAnEdgeInside) {
  EditMesh mesh(tent());
  const Index added = mesh.split(edgeBetween(mesh, 0, 4), {0.5, 0.5, 0});
  const Index edge = edgeBetween(mesh, added, 4);
  ASSERT_TRUE(mesh.canCollapse(edge));
  mesh.collapse(edge);
  expectSound(mesh);
  EXPECT_EQ(mesh.edgeFrom(added), EditMesh::none);
  const HalfFacts facts = factsOf(mesh.half());
  EXPECT_EQ(facts.euler, 1);
  EXPECT_EQ(mesh.half().triangles.size(), 4u);
}

TEST(EditMesh, CollapsesAlongTheMirrorPlane) {
  EditMesh mesh(tent());
  const Index added = mesh.split(edgeBetween(mesh, 0, 1), {0, 0.5, 0.5});
  const Index edge = edgeBetween(mesh, added, 0);
  mesh.split(edgeBetween(mesh, added, 4), {0.5, 0.25, 0.25});
  ASSERT_TRUE(mesh.canCollapse(edge));
  mesh.collapse(edge);
  expectSound(mesh);
  EXPECT_EQ(factsOf(mesh.half()).openEdges, 4u);
}

TEST(EditMesh, RefusesACollapseThatWouldPinchTheSkin) {
  EditMesh mesh(tent());
  mesh.flip(edgeBetween(mesh, 0, 4));
  EXPECT_FALSE(mesh.canCollapse(edgeBetween(mesh, 1, 3)))
      << "the edge runs across the half, from border to border";
}

}  // namespace
}  // namespace knotmap
