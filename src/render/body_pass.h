// body_pass.h - the skin with the zones painted on it.
#pragma once
#include <memory>

#include "gl/program.h"
#include "render/skin.h"

namespace knotmap {

class BodyPass {
 public:
  static Result<BodyPass> create(const SkinMesh& mesh, const std::filesystem::path& shaders);

  struct Paint {
    Theme theme = Theme::light;
    ZoneStyle style = ZoneStyle::stipple;
  };
  void setZones(
      std::shared_ptr<const ZoneOverlay> zones);  // uploaded once while they stay the same; null: none
  // `mesh` is the one given to create() or, once it is needed, the one refined from it; `seen` is of that
  // mesh.
  void draw(const ViewFrame& frame, const Paint& paint, const SkinMesh& mesh, const Seen& seen);
  void upload(const SkinMesh& mesh);  // the zones, if that was not done; draw() does it when needed

 private:
  // A mesh on the graphics side.
  struct Surface {
    VertexArrayHandle array;
    BufferHandle vertices, zones, corners;
    bool hasZones = false;  // those of zones_
  };
  // Light computed per vertex or per fragment.
  struct Programs {
    Program plain, zoned;
  };
  static Result<Programs> load(const std::filesystem::path& shaders, bool isPerVertex);
  BodyPass(Programs perVertex, Programs perFragment, const SkinMesh& mesh);
  static Surface uploaded(const SkinMesh& mesh);
  Surface& surfaceOf(const SkinMesh& mesh);
  void uploadZones(Surface& surface, const SkinMesh& mesh) const;
  static void setLight(const Program& program, const ViewFrame& frame, const Paint& paint);
  static void setZonePaint(const Program& program, const ViewFrame& frame, const Paint& paint);

  Programs perVertex_, perFragment_;
  Surface base_, fine_;
  std::size_t vertexCount_ = 0;  // of the base
  std::shared_ptr<const ZoneOverlay> zones_;
};

}  // namespace knotmap
