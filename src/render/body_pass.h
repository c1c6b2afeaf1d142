// body_pass.h - the skin with the zones painted on it.
#pragma once
#include <memory>

#include "body/body_data.h"
#include "gl/program.h"
#include "render/view_frame.h"

namespace knotmap {

class BodyPass {
 public:
  static Result<BodyPass> create(const BodyData& body, const std::filesystem::path& shaders);

  struct Paint {
    Theme theme = Theme::light;
    ZoneStyle style = ZoneStyle::stipple;
    bool isCoarse = false;
  };
  void setZones(
      std::shared_ptr<const ZoneOverlay> zones);  // uploaded once while they stay the same; null: none
  void draw(const ViewFrame& frame, const Paint& paint) const;

 private:
  BodyPass(Program plain, Program zoned) : plain_(std::move(plain)), zoned_(std::move(zoned)) {}
  void upload(const BodyData& body);
  void setLight(const Program& program, const ViewFrame& frame, const Paint& paint) const;
  void setZonePaint(const Program& program, const ViewFrame& frame, const Paint& paint) const;

  Program plain_, zoned_;
  VertexArrayHandle array_, coarseArray_;
  BufferHandle vertices_, zoneValues_, indices_, coarseIndices_;
  GLsizei indexCount_ = 0, coarseIndexCount_ = 0;
  std::size_t vertexCount_ = 0;
  std::shared_ptr<const ZoneOverlay> zones_;
};

}  // namespace knotmap
