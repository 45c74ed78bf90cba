#!/usr/bin/env bash
# Collects bounces of another origin than those that the rules were made from, with verdicts:
#   deploy/bench/bounces/other-emails.sh FOLDER && ./run bench bounces FOLDER/eml FOLDER/expected.tsv
# The emails are test data of flufl.bounce (Apache 2.0) and Mail::DeliveryStatus::BounceParser (Artistic), from Debian's sources.
# The verdicts are those of Sisimai 4.25 (BSD), a predecessor of what wrote the other table; where it does not know, a row is
# left out. Needs the apt, dpkg and perl of Debian 12, whose versions these are; installs nothing.
set -euo pipefail

folder=${1:?Usage: other-emails.sh FOLDER}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/parts" "$work/lists/partial" "$work/cache/archives/partial" "$work/files" "$folder/eml"
chmod -R a+rwX "$work"

# The archives that this machine uses anyway, with their sources.
for list in /etc/apt/sources.list.d/*.sources; do
    sed 's/^Types:.*/Types: deb deb-src/' "$list" >"$work/parts/$(basename "$list")"
done
apt=(apt-get -q=2 -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$work/parts"
    -o Dir::State::lists="$work/lists" -o Dir::Cache="$work/cache")
"${apt[@]}" update
cd "$work/files"
# Archives do not keep the changes that Debian made to sources; the sources themselves are enough.
"${apt[@]}" source --download-only flufl.bounce libmail-deliverystatus-bounceparser-perl || true
"${apt[@]}" download libsisimai-perl libclass-accessor-lite-perl libjson-perl
for archive in ./*.orig.tar.*; do tar xf "$archive"; done
for package in ./*.deb; do dpkg -x "$package" "$work/perl"; done
cp flufl.bounce-*/flufl/bounce/tests/data/*.txt Mail-DeliveryStatus-BounceParser-*/t/corpus/*.msg "$folder/eml/"

perl -I"$work/perl/usr/share/perl5" - "$folder/eml" >"$folder/expected.tsv" <<'PERL'
use strict;
use warnings;
use Sisimai;
my $folder = shift;
print join("\t", qw(file n recipient reason hardbounce recipient_literal_in_mail format)), "\n";
opendir(my $emails, $folder) or die $!;
for my $file (sort grep { !/^\./ } readdir $emails) {
    my $verdicts = eval { Sisimai->make("$folder/$file", delivered => 1) } or next;
    open(my $in, '<:raw', "$folder/$file") or die $!;
    my $raw = lc do { local $/; <$in> };
    my $n = 0;
    for my $verdict (@$verdicts) {
        $n++;
        next if $verdict->reason =~ /^(?:undefined|onhold)?$/;
        my $address = $verdict->recipient->address;
        print join("\t", $file, $n, $address, $verdict->reason, $verdict->softbounce == 0 ? 1 : 0,
            index($raw, lc $address) >= 0 ? 1 : 0, $raw =~ /delivery-status/ ? 'rfc3464-dsn' : 'free-text'), "\n";
    }
}
PERL
echo "$(ls "$folder/eml" | wc -l) emails, $(($(wc -l <"$folder/expected.tsv") - 1)) verdicts in $folder"
