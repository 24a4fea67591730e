# One Node LTS for all stages: what is compiled in one runs in the other.
ARG NODE=24.21.0-bookworm

# Compiles, with everything that takes: this image has Python, make and a C++ compiler for sqlite3.
FROM node:${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Where sqlite3 finds no binary to download it is compiled, with the headers that are in this image.
RUN npm_config_nodedir=/usr/local npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN npm run build && npm prune --omit=dev
# What sqlite3 was compiled with and from, and what the next build would start from: nothing of it runs.
RUN rm -rf dist/.tsbuildinfo node_modules/node-gyp node_modules/.bin/node-gyp node_modules/sqlite3/deps \
      node_modules/sqlite3/build/Release/obj* node_modules/sqlite3/build/Release/*.a

# Runs, and can do nothing else.
FROM node:${NODE}-slim
LABEL org.opencontainers.image.title="Stemsmith" \
      org.opencontainers.image.description="A Discord bot for community stem requests" \
      org.opencontainers.image.licenses="MIT"
RUN rm -rf /usr/local/lib/node_modules /usr/local/include /opt/yarn-* \
      /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn /usr/local/bin/yarnpkg
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# A volume that is mounted here for the first time belongs to the bot, as the folder does.
RUN install -d -o node -g node /data
ENV NODE_ENV=production STORE_URL=sqlite:///data/stemsmith.sqlite
USER node
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 8080}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As PID 1: the bot handles SIGTERM and SIGINT itself and starts no processes of its own that would need to be reaped.
CMD ["node", "dist/main.js"]
