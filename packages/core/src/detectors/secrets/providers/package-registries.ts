/** Registries of packages and images. */
import { npmChecksum } from '../../../validators/crc-suffix.ts';
import { madeUp } from '../../kit/made-up.ts';
import { hex, lower, providerToken, uuid } from '../../kit/provider-token.ts';
import type { Detector } from '../../types.ts';

export const packageRegistries: readonly Detector[] = [
  providerToken({
    id: 'npm-token',
    entity: 'NPM_TOKEN',
    title: 'npm access token',
    reference: 'https://github.blog/security/announcing-npms-new-access-token-format/',
    prefixes: ['npm_'],
    form: 'npm_[A-Za-z0-9]{36}',
    checksum: npmChecksum,
    tokens: [`npm_${madeUp(1, 36)}`],
    others: [
      `npm_${madeUp(2, 35)}`,
      'npm_config_registry=https://registry.example.com/',
      'npm_lifecycle_event',
    ],
  }),
  providerToken({
    id: 'pypi-token',
    entity: 'PYPI_TOKEN',
    title: 'API token of PyPI or TestPyPI',
    reference:
      'https://docs.pypi.org/project-management/secret-scanning/; a macaroon, so it begins with the place',
    prefixes: ['pypi-AgE'],
    form: 'pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,512}',
    maxLength: 640,
    tokens: [`pypi-AgEIcHlwaS5vcmc${madeUp(1, 130)}`, `pypi-AgENdGVzdC5weXBpLm9yZw${madeUp(2, 140)}`],
    others: ['pypi-AgEIcHlwaS5vcmc', `pypi-${madeUp(3, 100)}`],
  }),
  providerToken({
    id: 'rubygems-key',
    entity: 'RUBYGEMS_KEY',
    title: 'API key of RubyGems',
    reference: 'https://guides.rubygems.org/api-key-scopes/',
    prefixes: ['rubygems_'],
    form: 'rubygems_[0-9a-f]{48}',
    tokens: [`rubygems_${hex(1, 48)}`],
    others: [`rubygems_${hex(2, 40)}`, 'rubygems_version: 3.5.0'],
  }),
  providerToken({
    id: 'crates-io-token',
    entity: 'CRATES_IO_TOKEN',
    title: 'API token of crates.io',
    reference:
      'https://github.com/rust-lang/crates.io/blob/main/crates/crates_io_database/src/utils/token.rs',
    prefixes: ['cio'],
    form: 'cio(?=[A-Za-z0-9]{0,31}[0-9])[A-Za-z0-9]{32}',
    tokens: [`cio${madeUp(1, 32)}`, `cio${madeUp(2, 32)}`],
    others: [`cio${madeUp(3, 31)}`, 'ciorganizationalresponsibilities'],
  }),
  providerToken({
    id: 'docker-token',
    entity: 'DOCKER_TOKEN',
    title: 'Access token of Docker Hub, personal or of an organization',
    reference: 'https://docs.docker.com/security/access-tokens/',
    prefixes: ['dckr_pat_', 'dckr_oat_'],
    form: 'dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,40}',
    tokens: [`dckr_pat_${madeUp(1, 27)}`, `dckr_oat_${madeUp(2, 32)}`],
    others: [`dckr_pat_${madeUp(3, 20)}`, `dckr_key_${madeUp(4, 27)}`],
  }),
  providerToken({
    id: 'nuget-key',
    entity: 'NUGET_KEY',
    title: 'API key of nuget.org',
    reference: 'https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys',
    prefixes: ['oy2'],
    form: 'oy2[a-z0-9]{43}',
    tokens: [`oy2${lower(1, 43)}`],
    others: [`oy2${lower(2, 42)}`, `oy2${lower(3, 44)}`],
  }),
  providerToken({
    id: 'clojars-token',
    entity: 'CLOJARS_TOKEN',
    title: 'Deploy token of Clojars',
    reference: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
    prefixes: ['CLOJARS_'],
    form: 'CLOJARS_[a-z0-9]{60}',
    tokens: [`CLOJARS_${lower(1, 60)}`],
    others: ['CLOJARS_USERNAME=jane'],
  }),
  providerToken({
    id: 'artifactory-key',
    entity: 'ARTIFACTORY_KEY',
    title: 'API key or reference token of JFrog Artifactory',
    reference: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-token',
    prefixes: ['AKCp', 'cmVmd'],
    // The reference token is base64 of "reftkn:01:…"
    form: '(?:AKCp[A-Za-z0-9]{69}|cmVmdGtuOjAxO[A-Za-z0-9]{51})',
    tokens: [`AKCp${madeUp(1, 69)}`, `cmVmdGtuOjAxO${madeUp(2, 51)}`],
    others: [`AKCp${madeUp(3, 40)}`],
  }),
  providerToken({
    id: 'ionic-token',
    entity: 'IONIC_TOKEN',
    title: 'Access token of Ionic Appflow',
    reference: 'https://ionic.io/docs/appflow/cli/authentication',
    prefixes: ['ion_'],
    form: 'ion_[A-Za-z0-9]{42}',
    tokens: [`ion_${madeUp(1, 42)}`],
    others: [`ion_${madeUp(2, 30)}`, `ion_${uuid(3)}`],
  }),
];
