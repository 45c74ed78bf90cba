#!/usr/bin/env bash
# Starts a Postfix and a Dovecot of its own in a temporary folder, runs a command against them, and stops them.
# Usage: deploy/interop/mailserver.sh [--optional] COMMAND [ARGUMENT…]
#
# Where they cannot be started it says so in one line, and runs the command only with --optional.
#
# The command finds these variables:
#   INTEROP_SMTP_PORT  accepts email for interop.test (mailboxes anna and bounce; what follows a plus sign is ignored) and
#                      for dead.test, which fails after it was accepted, so that a DSN comes back
#   INTEROP_IMAP_PORT  serves the mailboxes; the password of anna and bounce is "secret"
# Needs the Debian packages postfix and dovecot-imapd, and root, under which Postfix starts.
set -euo pipefail

PATH="$PATH:/usr/sbin"
optional=false
if [ "${1:-}" = --optional ]; then
    optional=true
    shift
fi

without_servers() {
    echo "Skipped: the tests against Postfix and Dovecot, because $1."
    shift
    [ "$optional" = false ] || exec "$@"
    exit 0
}

if ! command -v postfix > /dev/null || ! command -v dovecot > /dev/null; then
    without_servers "they are not installed (apt-get install postfix dovecot-imapd)" "$@"
fi
if [ "$(id -u)" -ne 0 ]; then
    without_servers "Postfix can only be started by root" "$@"
fi

home=$(mktemp -d /tmp/interop.XXXXXX)
chmod 755 "$home"
smtp_port=${INTEROP_SMTP_PORT:-2526}
imap_port=${INTEROP_IMAP_PORT:-2143}
mkdir "$home"/{config,queue,data,mail,dovecot}
chown postfix "$home/data"
chown mail "$home/mail"
mail_id=$(id -u mail)
mail_group=$(id -g mail)

cat > "$home/config/main.cf" << EOF
compatibility_level = 3.6
queue_directory = $home/queue
data_directory = $home/data
myhostname = mx.interop.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
recipient_delimiter = +
strict_rfc821_envelopes = yes
smtputf8_enable = yes
maillog_file = $home/data/postfix.log
maillog_file_prefixes = $home
virtual_mailbox_domains = interop.test
virtual_mailbox_base = $home/mail
virtual_mailbox_maps = texthash:$home/config/mailboxes
virtual_uid_maps = static:$mail_id
virtual_gid_maps = static:$mail_group
virtual_minimum_uid = 1
relay_domains = dead.test
transport_maps = texthash:$home/config/transport
EOF
cat > "$home/config/mailboxes" << EOF
anna@interop.test anna/
bounce@interop.test bounce/
EOF
echo "dead.test dead:" > "$home/config/transport"
cat > "$home/config/master.cf" << EOF
127.0.0.1:$smtp_port inet n - n - - smtpd
pickup    unix   n - n 60 1 pickup
cleanup   unix   n - n - 0 cleanup
qmgr      unix   n - n 300 1 qmgr
rewrite   unix   - - n - - trivial-rewrite
bounce    unix   - - n - 0 bounce
defer     unix   - - n - 0 bounce
trace     unix   - - n - 0 bounce
verify    unix   - - n - 1 verify
flush     unix   n - n 1000? 0 flush
proxymap  unix   - - n - - proxymap
smtp      unix   - - n - - smtp
error     unix   - - n - - error
retry     unix   - - n - - error
virtual   unix   - n n - - virtual
anvil     unix   - - n - 1 anvil
scache    unix   - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
dead      unix   - n n - - pipe flags=q user=nobody argv=$home/config/no-such-user
EOF
# 67 is EX_NOUSER.
printf '#!/bin/sh\nexit 67\n' > "$home/config/no-such-user"
chmod 755 "$home/config/no-such-user"

cat > "$home/dovecot/dovecot.conf" << EOF
protocols = imap
base_dir = $home/dovecot/run
state_dir = $home/dovecot/state
log_path = $home/dovecot/dovecot.log
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:$home/mail/%n
service imap-login {
  inet_listener imap {
    port = $imap_port
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=$mail_id gid=$mail_group home=$home/mail/%n
}
EOF

stop() {
    postfix -c "$home/config" stop > /dev/null 2>&1 || true
    doveadm -c "$home/dovecot/dovecot.conf" stop > /dev/null 2>&1 || true
    rm -rf "$home"
}
trap stop EXIT

postfix -c "$home/config" start > "$home/start.log" 2>&1 || {
    cat "$home/start.log" "$home/data/postfix.log" >&2
    exit 1
}
dovecot -c "$home/dovecot/dovecot.conf"
for _ in $(seq 50); do
    if (: < "/dev/tcp/127.0.0.1/$smtp_port") 2> /dev/null && (: < "/dev/tcp/127.0.0.1/$imap_port") 2> /dev/null; then
        break
    fi
    sleep 0.2
done

status=0
INTEROP_SMTP_PORT=$smtp_port INTEROP_IMAP_PORT=$imap_port "$@" || status=$?
if [ "$status" -ne 0 ]; then
    tail -30 "$home/data/postfix.log" "$home/dovecot/dovecot.log" >&2 || true
fi
exit "$status"
