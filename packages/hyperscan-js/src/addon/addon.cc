#include <hs/hs.h>
#include <napi.h>

#include "database.h"

namespace hyperscan {
namespace {

Napi::Value Version(const Napi::CallbackInfo& info) { return Napi::String::New(info.Env(), hs_version()); }

// 0 when this CPU can run libhs, else the hs_error_t.
Napi::Value ValidPlatform(const Napi::CallbackInfo& info) {
  return Napi::Number::New(info.Env(), hs_valid_platform());
}

// Runs when the environment ends, before its objects are finalised; no JavaScript runs after it.
void ReleaseScratch(void* data) { static_cast<Environment*>(data)->scratch.Release(); }

}  // namespace

// Called once for each environment that loads the addon; nothing here is shared between them.
Napi::Object Init(Napi::Env env, Napi::Object exports) {
  auto* environment = new Environment();
  env.SetInstanceData<Environment>(environment);
  napi_add_env_cleanup_hook(env, ReleaseScratch, environment);

  exports.Set("version", Napi::Function::New(env, Version));
  exports.Set("validPlatform", Napi::Function::New(env, ValidPlatform));
  exports.Set("compile", Napi::Function::New(env, Compile));
  exports.Set("serialize", Napi::Function::New(env, Serialize));
  exports.Set("deserialize", Napi::Function::New(env, Deserialize));
  exports.Set("info", Napi::Function::New(env, Info));
  exports.Set("size", Napi::Function::New(env, Size));
  exports.Set("share", Napi::Function::New(env, Share));
  exports.Set("fromShared", Napi::Function::New(env, FromShared));
  exports.Set("close", Napi::Function::New(env, Close));

  napi_value scan = nullptr;
  napi_status status = napi_create_function(env, "scan", NAPI_AUTO_LENGTH, Scan, environment, &scan);
  if (status != napi_ok) throw Napi::Error::New(env, "the scan function could not be made");
  exports.Set("scan", Napi::Value(env, scan));
  return exports;
}

NODE_API_MODULE(hyperscan, Init)

}  // namespace hyperscan
