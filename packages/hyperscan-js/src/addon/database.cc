#include "database.h"

#include <utility>

#include "registry.h"

namespace hyperscan {

Database::Database(hs_database_t* raw) : raw_(raw), handle_(registry::NextHandle()) {
  hs_database_size(raw_, &size_);
}

Database::~Database() {
  registry::Forget(handle_);
  hs_free_database(raw_);
}

void Holder::Close(napi_env env) {
  if (external_bytes != 0) {
    int64_t now = 0;
    napi_adjust_external_memory(env, -external_bytes, &now);
    external_bytes = 0;
  }
  database.reset();
}

Napi::Value Wrap(Napi::Env env, std::shared_ptr<Database> database, bool owner) {
  auto holder = std::make_unique<Holder>();
  int64_t bytes = owner ? static_cast<int64_t>(database->size()) : 0;
  holder->database = std::move(database);
  Napi::Value value = Napi::External<Holder>::New(env, holder.get(), [](Napi::Env finalizer_env, Holder* gone) {
    gone->Close(finalizer_env);
    delete gone;
  });
  Holder* kept = holder.release();
  int64_t now = 0;
  if (bytes != 0 && napi_adjust_external_memory(env, bytes, &now) == napi_ok) kept->external_bytes = bytes;
  return value;
}

Holder& Unwrap(const Napi::Value& value) {
  if (!value.IsExternal()) throw Napi::TypeError::New(value.Env(), "not a database");
  return *value.As<Napi::External<Holder>>().Data();
}

Database& Open(const Napi::Value& value) {
  Holder& holder = Unwrap(value);
  if (!holder.database) throw Napi::Error::New(value.Env(), "the database is closed");
  return *holder.database;
}

Napi::Value Size(const Napi::CallbackInfo& info) {
  return Napi::Number::New(info.Env(), static_cast<double>(Open(info[0]).size()));
}

Napi::Value Share(const Napi::CallbackInfo& info) {
  Database& database = Open(info[0]);
  registry::Publish(database.handle(), Unwrap(info[0]).database);
  return Napi::BigInt::New(info.Env(), database.handle());
}

Napi::Value FromShared(const Napi::CallbackInfo& info) {
  bool lossless = false;
  uint64_t handle = info[0].As<Napi::BigInt>().Uint64Value(&lossless);
  std::shared_ptr<Database> database = lossless ? registry::Find(handle) : nullptr;
  if (!database) return info.Env().Undefined();
  return Wrap(info.Env(), std::move(database), false);
}

Napi::Value Close(const Napi::CallbackInfo& info) {
  Unwrap(info[0]).Close(info.Env());
  return info.Env().Undefined();
}

}  // namespace hyperscan
