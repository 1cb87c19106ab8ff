import keras
import numpy as np
from keras import layers

x_train = np.random.rand(1000, 15, 4)                 # put your own data here
y_train = np.random.rand(1000, 3)

model = keras.Sequential([
    keras.Input(shape=(15, 4)),
    layers.SimpleRNN(17),
    layers.Dense(3),
])
model.compile(optimizer="adam", loss="mean_squared_error")
model.fit(x_train, y_train, batch_size=10, epochs=20)
