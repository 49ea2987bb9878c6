{
  'targets': [
    {
      'target_name': 'hyperscan',
      'sources': [
        'src/addon/addon.cc',
        'src/addon/compile.cc',
        'src/addon/database.cc',
        'src/addon/registry.cc',
        'src/addon/scan.cc',
        'src/addon/scratch.cc',
        'src/addon/serialize.cc',
      ],
      # except_all: a std::bad_alloc becomes a JavaScript error instead of ending the process.
      'dependencies': ["<!(node -p \"require('node-addon-api').targets\"):node_addon_api_except_all"],
      # SWALLOW: an environment that is being ended takes no exception any more; trying to throw one there would
      # end the whole process.
      'defines': [
        'NAPI_VERSION=8',
        'NODE_ADDON_API_DISABLE_DEPRECATED',
        'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
      ],
      'cflags_cc': ['-std=c++17', '-O2', '-Wall', '-Wextra', '-fvisibility=hidden'],
      # Always the shared library: libhs picks its code for the CPU at run time (ifunc), and a security
      # update of the system's libhs must reach this addon without a rebuild.
      'libraries': ['-lhs'],
      'conditions': [
        ['OS=="linux"', {
          # $ORIGIN: a platform package may carry libhs.so.5 beside the addon.
          # nodelete: the registry of shared databases lives in this module, so it must stay mapped
          # when the last worker that loaded it exits.
          'ldflags': ["-Wl,-rpath,'$$ORIGIN'", '-Wl,-z,nodelete'],
        }],
        ['OS=="mac"', {
          'xcode_settings': {
            'CLANG_CXX_LANGUAGE_STANDARD': 'c++17',
            'MACOSX_DEPLOYMENT_TARGET': '11.0',
            'OTHER_LDFLAGS': ['-Wl,-rpath,@loader_path'],
          },
        }],
      ],
    },
  ],
}
