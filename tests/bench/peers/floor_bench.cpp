// floor_bench - what the plainest OpenGL program needs for a frame of the same triangles on this machine: one
// vertex buffer, one shader with two lights, 1280x800, no samples, turning; a frame is done when the graphics
// have finished it. No display: EGL without a surface.
//   floor_bench MESH.obj [Google Benchmark's options]
#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glext.h>
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "read_workload.h"

namespace {

constexpr int width = 1280, height = 800;
const char* vertexShader = R"(#version 330 core
in vec3 place; in vec3 normal; uniform mat4 toClip; out vec3 n;
void main() { n = normal; gl_Position = toClip * vec4(place, 1.0); })";
const char* fragmentShader = R"(#version 330 core
in vec3 n; uniform vec3 towardsEye; out vec4 result;
void main() {
  vec3 unit = normalize(n), key = normalize(vec3(0.4, 0.6, 0.7)), fill = normalize(vec3(-0.6, 0.2, -0.3));
  float light = 0.18 + 0.8 * max(dot(unit, key), 0.0) + 0.35 * max(dot(unit, fill), 0.0);
  float shine = 0.12 * pow(max(dot(unit, normalize(key + towardsEye)), 0.0), 24.0);
  result = vec4(vec3(0.86, 0.68, 0.58) * light + shine, 1.0);
})";

[[noreturn]] void stop(const char* why) {
  std::fprintf(stderr, "floor_bench: %s\n", why);
  std::exit(3);
}

void makeContext() {
  const auto display_of =
      reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
  const EGLDisplay display = display_of(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  if (!eglInitialize(display, nullptr, nullptr)) stop("no EGL without a surface");
  eglBindAPI(EGL_OPENGL_API);
  const EGLint version[] = {EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 3, EGL_NONE};
  const EGLContext context = eglCreateContext(display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, version);
  if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) stop("no OpenGL 3.3");
}

void makeTarget() {
  GLuint frame, buffers[2];
  glGenFramebuffers(1, &frame);
  glBindFramebuffer(GL_FRAMEBUFFER, frame);
  glGenRenderbuffers(2, buffers);
  const GLenum formats[] = {GL_RGBA8, GL_DEPTH_COMPONENT24},
               places[] = {GL_COLOR_ATTACHMENT0, GL_DEPTH_ATTACHMENT};
  for (int i = 0; i < 2; ++i) {
    glBindRenderbuffer(GL_RENDERBUFFER, buffers[i]);
    glRenderbufferStorage(GL_RENDERBUFFER, formats[i], width, height);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, places[i], GL_RENDERBUFFER, buffers[i]);
  }
  glViewport(0, 0, width, height);
}

GLuint makeProgram() {
  const GLuint program = glCreateProgram();
  for (const auto& [kind, text] :
       {std::pair{GL_VERTEX_SHADER, vertexShader}, {GL_FRAGMENT_SHADER, fragmentShader}}) {
    const GLuint shader = glCreateShader(GLenum(kind));
    glShaderSource(shader, 1, &text, nullptr);
    glCompileShader(shader);
    glAttachShader(program, shader);
  }
  glBindAttribLocation(program, 0, "place");
  glBindAttribLocation(program, 1, "normal");
  glLinkProgram(program);
  GLint isLinked = 0;
  glGetProgramiv(program, GL_LINK_STATUS, &isLinked);
  if (!isLinked) stop("the shaders do not compile");
  glUseProgram(program);
  return program;
}

std::vector<float> placesAndNormals(const PeerWorkload& mesh) {
  std::vector<std::array<double, 3>> normals(mesh.positions.size());
  for (const auto& t : mesh.triangles) {
    const auto &a = mesh.positions[t[0]], &b = mesh.positions[t[1]], &c = mesh.positions[t[2]];
    for (int i = 0; i < 3; ++i) {
      const int j = (i + 1) % 3, k = (i + 2) % 3;
      const double part = (b[j] - a[j]) * (c[k] - a[k]) - (b[k] - a[k]) * (c[j] - a[j]);
      for (const auto vertex : t) normals[vertex][i] += part;
    }
  }
  std::vector<float> values;
  for (std::size_t vertex = 0; vertex < normals.size(); ++vertex) {
    const auto& n = normals[vertex];
    const double length = std::sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) + 1e-30;
    for (int i = 0; i < 3; ++i) values.push_back(float(mesh.positions[vertex][i]));
    for (int i = 0; i < 3; ++i) values.push_back(float(n[i] / length));
  }
  return values;
}

void upload(const PeerWorkload& mesh) {
  GLuint array, buffers[2];
  glGenVertexArrays(1, &array);
  glBindVertexArray(array);
  glGenBuffers(2, buffers);
  const std::vector<float> values = placesAndNormals(mesh);
  glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
  glBufferData(GL_ARRAY_BUFFER, GLsizeiptr(values.size() * sizeof(float)), values.data(), GL_STATIC_DRAW);
  for (GLuint i = 0; i < 2; ++i) {
    glEnableVertexAttribArray(i);
    glVertexAttribPointer(i, 3, GL_FLOAT, false, 24, reinterpret_cast<const void*>(i * 12ul));
  }
  std::vector<std::uint32_t> corners;
  for (const auto& t : mesh.triangles) corners.insert(corners.end(), t.begin(), t.end());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, GLsizeiptr(corners.size() * 4), corners.data(), GL_STATIC_DRAW);
}

// A body of about 1.8 m filling the frame's height, seen without perspective from `yaw` radians.
void drawTurned(GLuint program, double yaw, std::size_t triangles) {
  const float c = float(std::cos(yaw)), s = float(std::sin(yaw)), y = 1 / 0.95f, x = y * height / width;
  const float toClip[16] = {x * c, 0, -0.3f * s, 0, 0, y, 0, 0, x * s, 0, -0.3f * c, 0, 0, -0.9f * y, 0, 1};
  glClearColor(0.9f, 0.92f, 0.94f, 1);
  glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
  glUniformMatrix4fv(glGetUniformLocation(program, "toClip"), 1, false, toClip);
  glUniform3f(glGetUniformLocation(program, "towardsEye"), -s, 0, c);
  glDrawElements(GL_TRIANGLES, GLsizei(3 * triangles), GL_UNSIGNED_INT, nullptr);
  glFinish();
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc < 2) stop("which mesh?");
  const PeerWorkload mesh = readMesh(argv[1]);
  makeContext();
  makeTarget();
  const GLuint program = makeProgram();
  upload(mesh);
  glEnable(GL_DEPTH_TEST);
  const auto frame = [&](benchmark::State& state, bool isCulled) {
    (isCulled ? glEnable : glDisable)(GL_CULL_FACE);
    double yaw = 0;
    for (auto _ : state) drawTurned(program, yaw += 0.02, mesh.triangles.size());
  };
  const auto add = [&](const char* name, bool isCulled) {
    benchmark::RegisterBenchmark(name, [=](benchmark::State& state) { frame(state, isCulled); })
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
  };
  add("Moving/frame", false);
  add("Moving/frame_culled", true);
  benchmark::RunSpecifiedBenchmarks();
}
