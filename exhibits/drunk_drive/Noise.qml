pragma ComponentBehavior: Bound

import QtQuick
import QtMultimedia

// Engine, tyres and rain: loops that only grow louder and softer. Quiet where no loudspeaker is plugged in.
Item {
    id: noise

    property var hud: ({})
    property real loudness: 0
    readonly property real pace: Math.min(1, (noise.hud.speed ?? 0) / 58)
    readonly property bool drives: noise.hud.phase === "drive" && !noise.hud.paused

    MediaDevices {
        id: devices
    }
    Loader {
        active: devices.audioOutputs.length > 0
        sourceComponent: Item {
            Hum {
                loudness: noise.drives ? noise.loudness : 0
                source: "sounds/idle.wav"
                level: .5 * Math.max(0, 1 - noise.pace * 2)
            }
            Hum {
                loudness: noise.drives ? noise.loudness : 0
                source: "sounds/low.wav"
                level: .5 * Math.max(0, 1 - Math.abs(noise.pace - .5) * 2.2)
            }
            Hum {
                loudness: noise.drives ? noise.loudness : 0
                source: "sounds/high.wav"
                level: .5 * Math.max(0, noise.pace * 2 - 1)
            }
            Hum {
                loudness: noise.drives ? noise.loudness : 0
                source: "sounds/tyres.wav"
                level: .35 * noise.pace
            }
            Hum {
                loudness: noise.drives ? noise.loudness : 0
                source: "sounds/rain.wav"
                level: .45 * (noise.hud.rain ?? 0)
            }
        }
    }
}
