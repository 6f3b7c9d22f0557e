#!/bin/sh
# Makes the passwords and secrets of a trial with containers, once: docker/.env, readable by its owner only and ignored
# by git. Run again, it adds what is missing and changes nothing. The portal's keyset and the key that
# seals documents are made in a volume of their own.
set -eu
cd "$(dirname "$0")"
umask 077

file=.env
[ -e "$file" ] || : >"$file"
chmod 600 "$file"

for name in MYSQL_ROOT_PASSWORD PORTAL_MIGRATE_PASSWORD PORTAL_APP_PASSWORD KEYCLOAK_ADMIN_PASSWORD \
  METRICWORKS_CLIENT_SECRET NORDLYS_CLIENT_SECRET ZEPHYR_CLIENT_SECRET DEMO_PASSWORD PORTAL_SEAL_KEYSTORE_PASSWORD; do
  grep -q "^$name=." "$file" && continue
  value=$(od -An -N 24 -v -t x1 /dev/urandom | tr -d ' \n')
  [ ${#value} -eq 48 ] || { echo "No random numbers to be had from /dev/urandom." >&2; exit 1; }
  printf '%s=%s\n' "$name" "$value" >>"$file"
done
echo "The secrets are in $(pwd)/$file"
