// body_data.h - everything the bake knows about a body, as plain data; the contents of a body file.
// Metres, y up, z forward, +x the person's left, origin on the floor midway between the feet.
#pragma once
#include <string>

#include "base/side.h"
#include "geometry/triangle_mesh.h"

namespace knotmap {

// A rigid part with its own directions. Trunk, neck and head are midline and run upwards; the limbs' parts
// exist on both sides and run from proximal to distal, the foot from the heel to the toes. Fractions in
// places count from end to end, so the ends of the limbs lie level with:  upper_arm acromion - lateral
// epicondyle, forearm radial head - radial styloid, hand wrist crease - middle fingertip, thigh greater
// trochanter - lateral epicondyle, leg knee joint line - lateral malleolus, foot heel - great toe tip. Those
// of trunk, neck and head only say what is near.
struct Segment {
  std::string id;  // head neck trunk upper_arm forearm hand thigh leg foot
  Side side = Side::midline;
  glm::vec3 proximal{}, distal{};  // ends of its axis, inside the body
  glm::vec3 front{0, 0,
                  1};  // unit, square to the axis: front; palmar on forearm and hand; dorsal on the foot
  float radius = 0;    // metres; a vertex belongs to the segment whose axis is nearest after subtracting it
  float scale = 1;     // its length / that of the adult male, on whom a written centimetre is a centimetre
};

struct Landmark {
  std::string id;
  Side side = Side::midline;
  SurfacePoint point;
};

// A leaf is a patch of skin; a parent stands for its leaves. (id, side) is unique.
struct Region {
  std::string id;
  Side side = Side::midline;
  int parent = -1;  // index into regions; -1: the whole body
  bool isLeaf = true;
  double area = 0;  // m2
};

// Light on a square of floor; row by row from -z to +z, 0 = fully shadowed, 255 = open.
struct GroundShadow {
  int size = 0;
  glm::vec2 low{}, high{};  // (x, z) corners in metres
  std::vector<std::uint8_t> light;
};

struct BodyData {
  std::string id;       // "adult_male"
  std::string version;  // hash over sculpt, landmarks, regions and generator
  float stature = 0;    // metres

  TriangleMesh skin;
  std::vector<glm::uvec3> coarseTriangles;  // a reduced mesh over the same vertices, for dragging
  // One value per vertex:
  std::vector<glm::vec3> normals, bentNormals;  // unit length
  std::vector<float> ambient;                   // 0 closed in - 1 open
  std::vector<float> curvature;                 // mean curvature, 1/m, > 0 on ridges
  std::vector<std::uint32_t> mirror;            // the vertex at (-x, y, z)
  std::vector<std::uint8_t> segment;            // index into segments
  std::vector<std::uint16_t> region;            // index of a leaf in regions
  std::vector<float>
      borderDistance;  // metres along the skin to the leaf's border, >= 0; near corners balanced

  std::vector<SurfacePoint> stipple;  // blue noise over the whole skin
  float stippleSpacing = 0;           // metres
  GroundShadow ground;
  std::vector<Segment> segments;
  std::vector<Landmark> landmarks;
  std::vector<Region> regions;
};

}  // namespace knotmap
