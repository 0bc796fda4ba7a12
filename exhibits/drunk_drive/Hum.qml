import QtMultimedia

// One loop of the drive's noise; plays while it can be heard.
SoundEffect {
    id: hum

    property real loudness
    property real level
    readonly property bool wanted: hum.level > .02 && hum.loudness > 0

    loops: SoundEffect.Infinite
    volume: hum.loudness * hum.level
    onWantedChanged: hum.wanted ? hum.play() : hum.stop()
}
