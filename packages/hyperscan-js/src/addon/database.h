#ifndef HYPERSCAN_JS_DATABASE_H_
#define HYPERSCAN_JS_DATABASE_H_

#include <hs/hs.h>
#include <napi.h>

#include <cstdint>
#include <memory>

#include "scratch.h"

namespace hyperscan {

// A compiled database, immutable once made. Owned jointly by every thread that uses it.
class Database {
 public:
  // Takes ownership of `raw`.
  explicit Database(hs_database_t* raw);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const hs_database_t* raw() const { return raw_; }
  size_t size() const { return size_; }
  uint64_t handle() const { return handle_; }

 private:
  hs_database_t* raw_;
  size_t size_ = 0;
  uint64_t handle_;
};

// What one JavaScript Database object holds: a share of the database, and what its environment knows of it.
struct Holder {
  std::shared_ptr<Database> database;  // null after close
  int64_t external_bytes = 0;          // what was reported to V8 for this object
  uint32_t fitted = 0;                 // see Scratch::FitFor

  void Close(napi_env env);
};

// Data of one Node environment (main thread or worker).
struct Environment {
  Scratch scratch;
};

// The JavaScript value for a database. `owner` says whether this environment made the database: only then
// is its size reported to the garbage collector, so that N workers do not report it N times.
Napi::Value Wrap(Napi::Env env, std::shared_ptr<Database> database, bool owner);

// The holder behind a value made by Wrap. Throws when the value is something else.
Holder& Unwrap(const Napi::Value& value);

// The open database behind a value made by Wrap. Throws when it is closed.
Database& Open(const Napi::Value& value);

// size(handle): bytes. share(handle): bigint. fromShared(bigint): handle or undefined. close(handle).
Napi::Value Size(const Napi::CallbackInfo& info);
Napi::Value Share(const Napi::CallbackInfo& info);
Napi::Value FromShared(const Napi::CallbackInfo& info);
Napi::Value Close(const Napi::CallbackInfo& info);

// compile(...), see compile.cc. serialize, deserialize, info: see serialize.cc.
Napi::Value Compile(const Napi::CallbackInfo& info);
Napi::Value Serialize(const Napi::CallbackInfo& info);
Napi::Value Deserialize(const Napi::CallbackInfo& info);
Napi::Value Info(const Napi::CallbackInfo& info);

// scan(...), see scan.cc. Plain Node-API; its function data is the Environment.
napi_value Scan(napi_env env, napi_callback_info info);

}  // namespace hyperscan

#endif
