# docker build -t scrubjay .
# some-program | docker run -i --rm --no-healthcheck scrubjay
# docker run --read-only --cap-drop ALL -v ./scrubjay.config.yaml:/etc/scrubjay/scrubjay.config.yaml:ro -v spool:/spool \
#   -p 127.0.0.1:24224:24224 scrubjay serve --config /etc/scrubjay/scrubjay.config.yaml
# For amd64 and arm64: docker buildx build --platform linux/amd64,linux/arm64 -t scrubjay .
# Both stages stand on the same Debian, so that the addon finds the libhs and libstdc++ it was linked against.

FROM node:22-bookworm-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends libvectorscan-dev g++ make python3 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN node scripts/setup.mjs \
 # The image is for the fast engine: better no image than one without it.
 && node -e "import('hyperscan-js').then((hs) => process.exit(hs.isAvailable() ? 0 : 1))"
# What the command needs at run time and nothing else, in the layout of the checkout.
RUN node scripts/setup/runtime.mjs /out

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends libvectorscan5 libstdc++6 tini \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 1000 --create-home --shell /usr/sbin/nologin scrubjay \
 && install -d -o scrubjay -g scrubjay -m 700 /spool
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /out /app
RUN ln -s /app/sidecar/bin/scrubjay.js /usr/local/bin/scrubjay && scrubjay --version
# Bodies and chunks go back to the system when they are done with; glibc would soon keep them in its heap, 70 MB of a busy service.
ENV NODE_ENV=production MALLOC_MMAP_THRESHOLD_=131072
USER scrubjay
WORKDIR /home/scrubjay
# Nothing is written but the spool and what a file sink is told to: the root file system may be read-only.
HEALTHCHECK --interval=10s --timeout=5s --start-period=10s CMD ["scrubjay", "health", "--config", "/etc/scrubjay/scrubjay.config.yaml"]
# tini passes signals on and reaps; Node.js as process 1 would ignore a SIGTERM that nothing handles.
ENTRYPOINT ["tini", "--", "scrubjay"]
